/** Refunds and credit notes in PostgreSQL. */
@NullMarked
package np.shulka.adapters.persistence.refund;

import org.jspecify.annotations.NullMarked;
