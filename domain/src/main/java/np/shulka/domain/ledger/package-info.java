/** What every movement of value means in double entry, and over which days revenue is earned. */
@NullMarked
package np.shulka.domain.ledger;

import org.jspecify.annotations.NullMarked;
