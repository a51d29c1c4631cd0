/** The other half of a planted circle. */
@NullMarked
package np.shulka.bootstrap.architecture.planted.domain.beta;

import org.jspecify.annotations.NullMarked;
