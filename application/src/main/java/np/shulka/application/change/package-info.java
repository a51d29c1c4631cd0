/** Something else, more or less of it: what that costs, and doing it. */
@NullMarked
package np.shulka.application.change;

import org.jspecify.annotations.NullMarked;
