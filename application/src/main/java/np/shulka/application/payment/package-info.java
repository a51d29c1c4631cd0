/** Collecting money: attempts, authoritative verification, and asking again. */
@Application
@NullMarked
package np.shulka.application.payment;

import org.jmolecules.architecture.hexagonal.Application;
import org.jspecify.annotations.NullMarked;
