/** Planted violations of the application's rules. */
@NullMarked
package np.shulka.bootstrap.architecture.planted.application.thing;

import org.jspecify.annotations.NullMarked;
