/** What falls due when, by the indexes of due rows, and how far the billing clock was moved. */
@NullMarked
@SecondaryAdapter
package np.shulka.adapters.persistence.clock;

import org.jmolecules.architecture.hexagonal.SecondaryAdapter;
import org.jspecify.annotations.NullMarked;
