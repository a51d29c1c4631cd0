/** Puts notices into words, in two languages, and brings them to people by e-mail. */
@SecondaryAdapter
@NullMarked
package np.shulka.adapters.notification;

import org.jmolecules.architecture.hexagonal.SecondaryAdapter;
import org.jspecify.annotations.NullMarked;
