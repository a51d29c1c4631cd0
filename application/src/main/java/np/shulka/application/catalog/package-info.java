/** What is on sale. */
@NullMarked
package np.shulka.application.catalog;

import org.jspecify.annotations.NullMarked;
