/** Tests of what partners are told. */
@NullMarked
package np.shulka.adapters.web.partner;

import org.jspecify.annotations.NullMarked;
