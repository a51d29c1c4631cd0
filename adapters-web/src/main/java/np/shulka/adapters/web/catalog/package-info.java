/** The plans on sale. */
@NullMarked
@PrimaryAdapter
package np.shulka.adapters.web.catalog;

import org.jmolecules.architecture.hexagonal.PrimaryAdapter;
import org.jspecify.annotations.NullMarked;
