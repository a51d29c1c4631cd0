/** Refunds and credit notes in PostgreSQL. */
@NullMarked
package np.shulka.adapters.persistence.fiscal;

import org.jspecify.annotations.NullMarked;
