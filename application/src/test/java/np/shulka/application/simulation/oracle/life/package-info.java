/** Rules about how things change: along known edges, told, in order, and to an end. */
@NullMarked
package np.shulka.application.simulation.oracle.life;

import org.jspecify.annotations.NullMarked;
