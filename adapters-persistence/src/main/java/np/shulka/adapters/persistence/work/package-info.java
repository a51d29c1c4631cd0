/** Transactions that hold writes back and send them together, and the technical collections. */
@NullMarked
@SecondaryAdapter
package np.shulka.adapters.persistence.work;

import org.jmolecules.architecture.hexagonal.SecondaryAdapter;
import org.jspecify.annotations.NullMarked;
