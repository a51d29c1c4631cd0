/** Planted violations of the domain's rules. */
@NullMarked
package np.shulka.bootstrap.architecture.planted.domain.alpha;

import org.jspecify.annotations.NullMarked;
