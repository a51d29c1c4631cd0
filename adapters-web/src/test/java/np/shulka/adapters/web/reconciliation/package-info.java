/** Settlement files, without a server. */
@NullMarked
package np.shulka.adapters.web.reconciliation;

import org.jspecify.annotations.NullMarked;
