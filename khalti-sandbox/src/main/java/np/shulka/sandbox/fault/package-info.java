/** Spoils the answers of an endpoint in the way a test has asked for. */
@NullMarked
package np.shulka.sandbox.fault;

import org.jspecify.annotations.NullMarked;
