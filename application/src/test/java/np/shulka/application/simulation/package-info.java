/** Years of billing under faults, in which one seed decides everything. */
@NullMarked
package np.shulka.application.simulation;

import org.jspecify.annotations.NullMarked;
