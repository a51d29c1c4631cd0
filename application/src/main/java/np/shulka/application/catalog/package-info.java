/** What is on sale. */
@Application
@NullMarked
package np.shulka.application.catalog;

import org.jmolecules.architecture.hexagonal.Application;
import org.jspecify.annotations.NullMarked;
