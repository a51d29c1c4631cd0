/** How tables and words look on the wire. */
@NullMarked
package np.shulka.adapters.web.wire;

import org.jspecify.annotations.NullMarked;
