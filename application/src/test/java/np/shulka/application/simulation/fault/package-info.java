/** What may go wrong in a run, and how often. */
@NullMarked
package np.shulka.application.simulation.fault;

import org.jspecify.annotations.NullMarked;
