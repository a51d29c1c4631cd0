/** Why an amount is what it is: each step by its rule, made of what the price was made of. */
@NullMarked
package np.shulka.domain.why;

import org.jspecify.annotations.NullMarked;
