/** Khalti: what is true there, and how it answers and does not answer. */
@NullMarked
package np.shulka.application.simulation.gateway;

import org.jspecify.annotations.NullMarked;
