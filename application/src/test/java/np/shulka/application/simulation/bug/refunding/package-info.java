/** Planted bugs of giving money back. */
@NullMarked
package np.shulka.application.simulation.bug.refunding;

import org.jspecify.annotations.NullMarked;
