/** What was done by privilege, and the reasons that admins give. */
@NullMarked
@PrimaryAdapter
package np.shulka.adapters.web.audit;

import org.jmolecules.architecture.hexagonal.PrimaryAdapter;
import org.jspecify.annotations.NullMarked;
