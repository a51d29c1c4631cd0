/**
 * Parts that a newcomer gets for free, each replaced by a real one through its setting, and refused
 * in production.
 */
@NullMarked
package np.shulka.bootstrap.embedded;

import org.jspecify.annotations.NullMarked;
