/** Events to partners by webhook: signed, bounded, and never to an address inside our own walls. */
@NullMarked
@SecondaryAdapter
package np.shulka.adapters.notification.partner;

import org.jmolecules.architecture.hexagonal.SecondaryAdapter;
import org.jspecify.annotations.NullMarked;
