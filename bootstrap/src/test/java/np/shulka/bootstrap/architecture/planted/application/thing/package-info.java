/** Planted violations of the application's rules. */
@Application
@NullMarked
package np.shulka.bootstrap.architecture.planted.application.thing;

import org.jmolecules.architecture.hexagonal.Application;
import org.jspecify.annotations.NullMarked;
