/** The world of the simulation, as its actors see it. */
@NullMarked
package np.shulka.application.simulation.stage;

import org.jspecify.annotations.NullMarked;
