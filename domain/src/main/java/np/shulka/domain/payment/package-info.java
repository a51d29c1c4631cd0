/** Attempts to collect an amount, and the evidence without which none of them moves money. */
@NullMarked
package np.shulka.domain.payment;

import org.jspecify.annotations.NullMarked;
