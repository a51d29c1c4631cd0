/** Invoices in PostgreSQL: frozen terms, one settlement each, numbers without a gap. */
@NullMarked
@SecondaryAdapter
package np.shulka.adapters.persistence.invoice;

import org.jmolecules.architecture.hexagonal.SecondaryAdapter;
import org.jspecify.annotations.NullMarked;
