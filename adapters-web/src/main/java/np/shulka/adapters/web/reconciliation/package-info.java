/** Comparing our books with the gateway and with its files. */
@NullMarked
@PrimaryAdapter
package np.shulka.adapters.web.reconciliation;

import org.jmolecules.architecture.hexagonal.PrimaryAdapter;
import org.jspecify.annotations.NullMarked;
