/**
 * Partner teams over REST: their subscribers, the feed, webhooks, and the admins who let them in.
 */
@NullMarked
@PrimaryAdapter
package np.shulka.adapters.web.partner;

import org.jmolecules.architecture.hexagonal.PrimaryAdapter;
import org.jspecify.annotations.NullMarked;
