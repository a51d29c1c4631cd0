/** The main job and the hostile ones, done from outside against a running server. */
@NullMarked
package np.shulka.bootstrap.demo;

import org.jspecify.annotations.NullMarked;
