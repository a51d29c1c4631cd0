/** Runs that work invoices out once more, in PostgreSQL. */
@NullMarked
@SecondaryAdapter
package np.shulka.adapters.persistence.why;

import org.jmolecules.architecture.hexagonal.SecondaryAdapter;
import org.jspecify.annotations.NullMarked;
