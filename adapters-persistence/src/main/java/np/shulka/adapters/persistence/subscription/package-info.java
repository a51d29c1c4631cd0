/** Subscriptions in PostgreSQL, with the paid time that settled invoices bought. */
@NullMarked
@SecondaryAdapter
package np.shulka.adapters.persistence.subscription;

import org.jmolecules.architecture.hexagonal.SecondaryAdapter;
import org.jspecify.annotations.NullMarked;
