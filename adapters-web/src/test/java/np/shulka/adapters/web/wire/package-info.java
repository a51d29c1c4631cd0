/** What is said on the wire, bit by bit. */
@NullMarked
package np.shulka.adapters.web.wire;

import org.jspecify.annotations.NullMarked;
