/** Giving money back: what was meant, what was sent, and what the gateway says came of it. */
@NullMarked
package np.shulka.domain.refund;

import org.jspecify.annotations.NullMarked;
