/** Who subscribes. */
@Application
@NullMarked
package np.shulka.application.subscriber;

import org.jmolecules.architecture.hexagonal.Application;
import org.jspecify.annotations.NullMarked;
