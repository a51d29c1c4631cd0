/** The typed ids by which capabilities refer to each other without knowing each other. */
@NullMarked
package np.shulka.domain.identity;

import org.jspecify.annotations.NullMarked;
