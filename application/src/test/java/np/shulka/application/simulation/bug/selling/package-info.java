/** Bugs about what is offered, asked for and granted. */
@NullMarked
package np.shulka.application.simulation.bug.selling;

import org.jspecify.annotations.NullMarked;
