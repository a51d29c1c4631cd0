/** Simulated time, and who runs in it: one task at a time, chosen by the seed. */
@NullMarked
package np.shulka.application.simulation.schedule;

import org.jspecify.annotations.NullMarked;
