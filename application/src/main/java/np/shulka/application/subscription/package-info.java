/** Subscribing, and what a subscriber may use now. */
@NullMarked
package np.shulka.application.subscription;

import org.jspecify.annotations.NullMarked;
