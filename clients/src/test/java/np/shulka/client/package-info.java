/** What callers of the API rely on. */
@NullMarked
package np.shulka.client;

import org.jspecify.annotations.NullMarked;
