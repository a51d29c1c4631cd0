/** What is owed and what was paid, with its numbers. */
@Application
@NullMarked
package np.shulka.application.invoice;

import org.jmolecules.architecture.hexagonal.Application;
import org.jspecify.annotations.NullMarked;
