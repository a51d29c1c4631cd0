/** Postings as rows, and the days that were closed, each by one statement. */
@NullMarked
@SecondaryAdapter
package np.shulka.adapters.persistence.ledger;

import org.jmolecules.architecture.hexagonal.SecondaryAdapter;
import org.jspecify.annotations.NullMarked;
