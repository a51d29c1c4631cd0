/** The books over HTTP, for those who keep them: what lies where, why, and what is stranded. */
@NullMarked
@PrimaryAdapter
package np.shulka.adapters.web.ledger;

import org.jmolecules.architecture.hexagonal.PrimaryAdapter;
import org.jspecify.annotations.NullMarked;
