/** The audit log in PostgreSQL, chained by the database so that no entry can be taken out. */
@NullMarked
@SecondaryAdapter
package np.shulka.adapters.persistence.audit;

import org.jmolecules.architecture.hexagonal.SecondaryAdapter;
import org.jspecify.annotations.NullMarked;
