/** Documents for the tax office and for who is charged: printed, handed on, and listed. */
@Application
@NullMarked
package np.shulka.application.fiscal;

import org.jmolecules.architecture.hexagonal.Application;
import org.jspecify.annotations.NullMarked;
