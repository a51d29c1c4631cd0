/** Checkout, verification and payments over HTTP, and the door through which payers come back. */
@NullMarked
@PrimaryAdapter
package np.shulka.adapters.web.payment;

import org.jmolecules.architecture.hexagonal.PrimaryAdapter;
import org.jspecify.annotations.NullMarked;
