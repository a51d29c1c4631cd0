/** The rules of the house, each shown to bite. */
@NullMarked
package np.shulka.bootstrap.architecture;

import org.jspecify.annotations.NullMarked;
