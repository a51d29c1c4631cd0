/** What can be bought: plans, whose versions never change once published. */
@NullMarked
package np.shulka.domain.catalog;

import org.jspecify.annotations.NullMarked;
