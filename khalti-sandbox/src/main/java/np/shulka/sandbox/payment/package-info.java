/** Keeps every payment and lets it move only along the edges Khalti documents. */
@NullMarked
package np.shulka.sandbox.payment;

import org.jspecify.annotations.NullMarked;
