/** What is owed and what was paid, with its numbers. */
@NullMarked
package np.shulka.application.invoice;

import org.jspecify.annotations.NullMarked;
