/** Who subscribes. */
@NullMarked
package np.shulka.application.subscriber;

import org.jspecify.annotations.NullMarked;
