/** What must be true after every step. */
@NullMarked
package np.shulka.application.simulation.oracle;

import org.jspecify.annotations.NullMarked;
