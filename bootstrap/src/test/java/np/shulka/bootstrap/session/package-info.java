/** Tests of where sessions are kept. */
@NullMarked
package np.shulka.bootstrap.session;

import org.jspecify.annotations.NullMarked;
