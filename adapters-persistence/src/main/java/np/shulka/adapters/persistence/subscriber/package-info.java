/** Subscribers in PostgreSQL, one per subject. */
@NullMarked
@SecondaryAdapter
package np.shulka.adapters.persistence.subscriber;

import org.jmolecules.architecture.hexagonal.SecondaryAdapter;
import org.jspecify.annotations.NullMarked;
