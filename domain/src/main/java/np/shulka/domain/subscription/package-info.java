/** The life of a subscription: what is granted, from when to when, and only for a paid invoice. */
@NullMarked
package np.shulka.domain.subscription;

import org.jspecify.annotations.NullMarked;
