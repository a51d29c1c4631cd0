/** The billing clock over HTTP, for those who try things out. */
@NullMarked
@PrimaryAdapter
package np.shulka.adapters.web.clock;

import org.jmolecules.architecture.hexagonal.PrimaryAdapter;
import org.jspecify.annotations.NullMarked;
