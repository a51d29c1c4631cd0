/** Plans in PostgreSQL, every published version kept as it was. */
@NullMarked
@SecondaryAdapter
package np.shulka.adapters.persistence.catalog;

import org.jmolecules.architecture.hexagonal.SecondaryAdapter;
import org.jspecify.annotations.NullMarked;
