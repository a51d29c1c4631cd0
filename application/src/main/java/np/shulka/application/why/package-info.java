/** Why an amount is what it is and why somebody has access, and whether it still comes to that. */
@NullMarked
package np.shulka.application.why;

import org.jspecify.annotations.NullMarked;
