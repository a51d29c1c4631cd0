/** Why an amount is what it is and why somebody has access, in words and in fields. */
@NullMarked
@PrimaryAdapter
package np.shulka.adapters.web.why;

import org.jmolecules.architecture.hexagonal.PrimaryAdapter;
import org.jspecify.annotations.NullMarked;
