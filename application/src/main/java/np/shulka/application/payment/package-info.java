/** Collecting money: attempts, authoritative verification, and asking again. */
@NullMarked
package np.shulka.application.payment;

import org.jspecify.annotations.NullMarked;
