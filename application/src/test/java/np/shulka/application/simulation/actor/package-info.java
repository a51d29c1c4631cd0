/** What acting is: a role, a stage, and a person with a browser. */
@NullMarked
package np.shulka.application.simulation.actor;

import org.jspecify.annotations.NullMarked;
