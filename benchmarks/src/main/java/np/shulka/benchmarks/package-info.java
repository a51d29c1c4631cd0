/** How fast, how big, how soon ready: measured, never asserted. */
@NullMarked
package np.shulka.benchmarks;

import org.jspecify.annotations.NullMarked;
