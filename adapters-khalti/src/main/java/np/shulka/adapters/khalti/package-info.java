/**
 * Khalti as our payment gateway: web checkout, the older widget, refunds and the merchant's books.
 */
@SecondaryAdapter
@NullMarked
package np.shulka.adapters.khalti;

import org.jmolecules.architecture.hexagonal.SecondaryAdapter;
import org.jspecify.annotations.NullMarked;
