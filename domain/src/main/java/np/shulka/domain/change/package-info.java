/** What changing a subscription costs: new for what is left, less what was paid for it. */
@NullMarked
package np.shulka.domain.change;

import org.jspecify.annotations.NullMarked;
