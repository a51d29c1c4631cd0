/**
 * The clock that billing goes by, which may be moved where nobody is charged: time passes, and what
 * falls due in it happens in order.
 */
@NullMarked
package np.shulka.application.clock;

import org.jspecify.annotations.NullMarked;
