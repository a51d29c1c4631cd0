/** Bugs about what the gateway's answer means, and who may ask. */
@NullMarked
package np.shulka.application.simulation.bug.judging;

import org.jspecify.annotations.NullMarked;
