/**
 * Keeps the books: posts what moves value, earns revenue day by day, and shows what is stranded.
 */
@NullMarked
package np.shulka.application.ledger;

import org.jspecify.annotations.NullMarked;
