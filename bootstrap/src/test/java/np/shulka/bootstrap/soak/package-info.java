/**
 * The stories of the simulation on the real thing: processes that are killed, PostgreSQL that falls
 * over, a gateway that lies, and the same oracles.
 */
@NullMarked
package np.shulka.bootstrap.soak;

import org.jspecify.annotations.NullMarked;
