/** Partners and their endpoints under faults, in memory from a seed. */
@NullMarked
package np.shulka.application.partner.simulated;

import org.jspecify.annotations.NullMarked;
