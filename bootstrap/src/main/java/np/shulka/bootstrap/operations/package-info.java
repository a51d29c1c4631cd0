/** What people who run Shulka look at: health, metrics, alerts. */
@NullMarked
package np.shulka.bootstrap.operations;

import org.jspecify.annotations.NullMarked;
