/** Bugs of price changes, and of starts in the past. */
@NullMarked
package np.shulka.application.simulation.bug.migrating;

import org.jspecify.annotations.NullMarked;
