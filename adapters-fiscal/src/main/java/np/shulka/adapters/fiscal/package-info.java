/**
 * Puts documents on paper, in two languages, and tells the tax office of those that were issued.
 */
@SecondaryAdapter
@NullMarked
package np.shulka.adapters.fiscal;

import org.jmolecules.architecture.hexagonal.SecondaryAdapter;
import org.jspecify.annotations.NullMarked;
