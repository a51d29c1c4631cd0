/** The nodes that run the real use cases, their clocks, and how they die. */
@NullMarked
package np.shulka.application.simulation.node;

import org.jspecify.annotations.NullMarked;
