/** Bugs about when the gateway is asked, and what no answer means. */
@NullMarked
package np.shulka.application.simulation.bug.asking;

import org.jspecify.annotations.NullMarked;
