/** The adapter that is known. */
@NullMarked
package np.shulka.bootstrap.architecture.planted.adapters.two;

import org.jspecify.annotations.NullMarked;
