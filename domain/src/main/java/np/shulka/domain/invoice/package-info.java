/** Payment requests with frozen terms, and the tax invoices that a proof turns them into. */
@NullMarked
package np.shulka.domain.invoice;

import org.jspecify.annotations.NullMarked;
