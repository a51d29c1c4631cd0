/** Giving money back through the gateway, and the credit notes that tell of it. */
@NullMarked
package np.shulka.application.refund;

import org.jspecify.annotations.NullMarked;
