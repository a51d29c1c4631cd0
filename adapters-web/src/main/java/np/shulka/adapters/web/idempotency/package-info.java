/** Answers a repeated request as it was answered the first time. */
@NullMarked
@PrimaryAdapter
package np.shulka.adapters.web.idempotency;

import org.jmolecules.architecture.hexagonal.PrimaryAdapter;
import org.jspecify.annotations.NullMarked;
