/** Partners, their feed and their webhooks in PostgreSQL. */
@NullMarked
@SecondaryAdapter
package np.shulka.adapters.persistence.partner;

import org.jmolecules.architecture.hexagonal.SecondaryAdapter;
import org.jspecify.annotations.NullMarked;
