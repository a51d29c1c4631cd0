/** Comparisons and their reports, and what our books say to them. */
@NullMarked
package np.shulka.adapters.persistence.reconciliation;

import org.jspecify.annotations.NullMarked;
