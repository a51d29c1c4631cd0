/**
 * Every boundary of every money flow on a real PostgreSQL, with a crash on either side of it; here
 * because only the bootstrap sees every adapter.
 */
@NullMarked
package np.shulka.bootstrap.crash;

import org.jspecify.annotations.NullMarked;
