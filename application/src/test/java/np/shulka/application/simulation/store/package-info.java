/** The store in memory, used by interleaved transactions that can fail like a database. */
@NullMarked
package np.shulka.application.simulation.store;

import org.jspecify.annotations.NullMarked;
