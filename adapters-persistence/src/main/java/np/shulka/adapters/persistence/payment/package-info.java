/** Attempts in PostgreSQL, with evidence that is only ever added. */
@NullMarked
@SecondaryAdapter
package np.shulka.adapters.persistence.payment;

import org.jmolecules.architecture.hexagonal.SecondaryAdapter;
import org.jspecify.annotations.NullMarked;
