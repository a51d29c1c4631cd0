/** Subscribing, and what a subscriber may use now. */
@Application
@NullMarked
package np.shulka.application.subscription;

import org.jmolecules.architecture.hexagonal.Application;
import org.jspecify.annotations.NullMarked;
