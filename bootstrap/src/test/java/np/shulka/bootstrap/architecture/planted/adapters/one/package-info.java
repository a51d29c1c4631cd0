/** An adapter that knows another one. */
@NullMarked
package np.shulka.bootstrap.architecture.planted.adapters.one;

import org.jspecify.annotations.NullMarked;
