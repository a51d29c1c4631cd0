/** Subscribers as admins see them. */
@NullMarked
@PrimaryAdapter
package np.shulka.adapters.web.subscriber;

import org.jmolecules.architecture.hexagonal.PrimaryAdapter;
import org.jspecify.annotations.NullMarked;
