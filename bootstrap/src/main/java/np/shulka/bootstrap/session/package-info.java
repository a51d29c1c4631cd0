/** Where the sessions of browsers are kept. */
@NullMarked
package np.shulka.bootstrap.session;

import org.jspecify.annotations.NullMarked;
