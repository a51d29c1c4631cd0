/** Figures about stretches of time, summed up by the database. */
@NullMarked
@SecondaryAdapter
package np.shulka.adapters.persistence.report;

import org.jmolecules.architecture.hexagonal.SecondaryAdapter;
import org.jspecify.annotations.NullMarked;
