/** The caller's invoices. */
@NullMarked
@PrimaryAdapter
package np.shulka.adapters.web.invoice;

import org.jmolecules.architecture.hexagonal.PrimaryAdapter;
import org.jspecify.annotations.NullMarked;
