/** Faults that are put into the nodes on purpose, to see that the oracles find them. */
@NullMarked
package np.shulka.application.simulation.bug;

import org.jspecify.annotations.NullMarked;
