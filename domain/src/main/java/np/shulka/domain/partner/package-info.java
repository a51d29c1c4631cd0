/** Teams that build on us: who they are, whom they know, and where they want to be told. */
@NullMarked
package np.shulka.domain.partner;

import org.jspecify.annotations.NullMarked;
