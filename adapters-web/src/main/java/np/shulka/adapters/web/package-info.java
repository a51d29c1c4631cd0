/** Everything that speaks HTTP with the outside: the API for programs, pages for payers. */
@NullMarked
@PrimaryAdapter
package np.shulka.adapters.web;

import org.jmolecules.architecture.hexagonal.PrimaryAdapter;
import org.jspecify.annotations.NullMarked;
