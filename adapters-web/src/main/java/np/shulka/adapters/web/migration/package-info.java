/** Moving subscribers to newer versions of a plan. */
@NullMarked
@PrimaryAdapter
package np.shulka.adapters.web.migration;

import org.jmolecules.architecture.hexagonal.PrimaryAdapter;
import org.jspecify.annotations.NullMarked;
