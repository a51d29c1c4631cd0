/** Figures about stretches of time, each of which can be found again in the ledger. */
@NullMarked
package np.shulka.application.report;

import org.jspecify.annotations.NullMarked;
