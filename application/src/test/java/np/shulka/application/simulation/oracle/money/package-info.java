/** Rules about money and what it buys. */
@NullMarked
package np.shulka.application.simulation.oracle.money;

import org.jspecify.annotations.NullMarked;
