/** Bugs about what is written together, told and answered. */
@NullMarked
package np.shulka.application.simulation.bug.writing;

import org.jspecify.annotations.NullMarked;
