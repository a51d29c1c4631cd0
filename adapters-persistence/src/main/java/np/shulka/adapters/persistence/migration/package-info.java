/** Rehearsals of migrations in PostgreSQL: one statement for all subscriptions. */
@NullMarked
@SecondaryAdapter
package np.shulka.adapters.persistence.migration;

import org.jmolecules.architecture.hexagonal.SecondaryAdapter;
import org.jspecify.annotations.NullMarked;
