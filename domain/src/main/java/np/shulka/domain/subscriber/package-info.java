/** Who subscribes, as the identity provider names them. */
@NullMarked
package np.shulka.domain.subscriber;

import org.jspecify.annotations.NullMarked;
