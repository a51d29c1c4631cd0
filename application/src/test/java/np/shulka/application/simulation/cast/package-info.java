/** Everybody who acts in a run: people, operators, banks and bad luck. */
@NullMarked
package np.shulka.application.simulation.cast;

import org.jspecify.annotations.NullMarked;
