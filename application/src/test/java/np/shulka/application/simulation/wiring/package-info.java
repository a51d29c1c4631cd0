/** How the use cases of a node are made of ports, and where a bug can be planted. */
@NullMarked
package np.shulka.application.simulation.wiring;

import org.jspecify.annotations.NullMarked;
