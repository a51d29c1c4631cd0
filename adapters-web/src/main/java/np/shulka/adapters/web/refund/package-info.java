/** Refunds and credit notes over HTTP. */
@NullMarked
package np.shulka.adapters.web.refund;

import org.jspecify.annotations.NullMarked;
