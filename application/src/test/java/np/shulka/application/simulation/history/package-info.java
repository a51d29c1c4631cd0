/** What happened in a run, in the order in which it happened. */
@NullMarked
package np.shulka.application.simulation.history;

import org.jspecify.annotations.NullMarked;
