/** What the tests share: PostgreSQL, a store over it, and SQL that tries to cheat. */
@NullMarked
package np.shulka.adapters.persistence;

import org.jspecify.annotations.NullMarked;
