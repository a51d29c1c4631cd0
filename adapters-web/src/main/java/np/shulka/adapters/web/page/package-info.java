/** Pages for payers who are not signed in: what is due, and how far their payment is. */
@NullMarked
@PrimaryAdapter
package np.shulka.adapters.web.page;

import org.jmolecules.architecture.hexagonal.PrimaryAdapter;
import org.jspecify.annotations.NullMarked;
