/** How requests and answers look on the wire, the same for every capability. */
@NullMarked
@PrimaryAdapter
package np.shulka.adapters.web.wire;

import org.jmolecules.architecture.hexagonal.PrimaryAdapter;
import org.jspecify.annotations.NullMarked;
