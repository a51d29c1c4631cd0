/** Who may call what, and who is calling. */
@NullMarked
@PrimaryAdapter
package np.shulka.adapters.web.security;

import org.jmolecules.architecture.hexagonal.PrimaryAdapter;
import org.jspecify.annotations.NullMarked;
