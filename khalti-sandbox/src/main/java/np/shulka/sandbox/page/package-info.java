/** Shows the payer the pages on which a payment is approved, and sends the browser back. */
@NullMarked
package np.shulka.sandbox.page;

import org.jspecify.annotations.NullMarked;
