/** Compares our books with the gateway and with its files; a report is all that it writes. */
@NullMarked
package np.shulka.application.reconciliation;

import org.jspecify.annotations.NullMarked;
