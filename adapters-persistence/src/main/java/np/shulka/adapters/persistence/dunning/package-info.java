/** Notices in PostgreSQL, each told once however many nodes and runs there are. */
@NullMarked
@SecondaryAdapter
package np.shulka.adapters.persistence.dunning;

import org.jmolecules.architecture.hexagonal.SecondaryAdapter;
import org.jspecify.annotations.NullMarked;
