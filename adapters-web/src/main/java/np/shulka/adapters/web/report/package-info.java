/** Figures over HTTP, as JSON or as files for spreadsheets. */
@NullMarked
@PrimaryAdapter
package np.shulka.adapters.web.report;

import org.jmolecules.architecture.hexagonal.PrimaryAdapter;
import org.jspecify.annotations.NullMarked;
