/** Planted bugs of comparing our books with those of others. */
@NullMarked
package np.shulka.application.simulation.bug.comparing;

import org.jspecify.annotations.NullMarked;
