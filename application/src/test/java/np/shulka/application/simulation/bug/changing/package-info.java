/** Bugs about what is changed, given back, owed and counted anew. */
@NullMarked
package np.shulka.application.simulation.bug.changing;

import org.jspecify.annotations.NullMarked;
