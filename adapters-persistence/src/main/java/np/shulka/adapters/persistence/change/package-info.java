/** Quotes in PostgreSQL, as they were given. */
@NullMarked
@SecondaryAdapter
package np.shulka.adapters.persistence.change;

import org.jmolecules.architecture.hexagonal.SecondaryAdapter;
import org.jspecify.annotations.NullMarked;
