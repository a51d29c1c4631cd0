/** A shop whose gateway and files say other things than its books, by seed, and who finds them. */
@NullMarked
package np.shulka.application.reconciliation.simulated;

import org.jspecify.annotations.NullMarked;
