/**
 * The whole application from outside: real PostgreSQL, the stand-in, HTTP, and processes that die.
 */
@NullMarked
package np.shulka.bootstrap.stories;

import org.jspecify.annotations.NullMarked;
