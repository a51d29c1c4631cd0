/** The caller's subscriptions, and what they may use now. */
@NullMarked
@PrimaryAdapter
package np.shulka.adapters.web.subscription;

import org.jmolecules.architecture.hexagonal.PrimaryAdapter;
import org.jspecify.annotations.NullMarked;
