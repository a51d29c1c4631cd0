/** Documents on paper, what they say of people, and what becomes of them at the tax office. */
@NullMarked
package np.shulka.adapters.web.fiscal;

import org.jspecify.annotations.NullMarked;
