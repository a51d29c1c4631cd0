/** What the books must say whatever happened. */
@NullMarked
package np.shulka.bootstrap.ledger;

import org.jspecify.annotations.NullMarked;
