/** What callers are told when something does not work: RFC 9457 problem details, always. */
@NullMarked
@PrimaryAdapter
package np.shulka.adapters.web.problem;

import org.jmolecules.architecture.hexagonal.PrimaryAdapter;
import org.jspecify.annotations.NullMarked;
