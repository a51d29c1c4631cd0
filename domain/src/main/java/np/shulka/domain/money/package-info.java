/**
 * The shared kernel: paisa, VAT and billing time, exact and total, so that nobody else rounds or
 * adds days.
 */
@NullMarked
package np.shulka.domain.money;

import org.jspecify.annotations.NullMarked;
