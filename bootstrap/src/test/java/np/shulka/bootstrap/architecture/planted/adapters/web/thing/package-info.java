/** Planted violations of the web's rules. */
@PrimaryAdapter
@NullMarked
package np.shulka.bootstrap.architecture.planted.adapters.web.thing;

import org.jmolecules.architecture.hexagonal.PrimaryAdapter;
import org.jspecify.annotations.NullMarked;
