/** Comparing our books with what the gateway says; lists what differs and changes nothing. */
@NullMarked
package np.shulka.domain.reconciliation;

import org.jspecify.annotations.NullMarked;
