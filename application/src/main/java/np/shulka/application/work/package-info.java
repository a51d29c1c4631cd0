/**
 * What every use case needs to do its work: transactions, events, ids, and the few ways to go
 * wrong.
 */
@Application
@NullMarked
package np.shulka.application.work;

import org.jmolecules.architecture.hexagonal.Application;
import org.jspecify.annotations.NullMarked;
