/** The description of the API that programs are written against. */
@NullMarked
@PrimaryAdapter
package np.shulka.adapters.web.openapi;

import org.jmolecules.architecture.hexagonal.PrimaryAdapter;
import org.jspecify.annotations.NullMarked;
