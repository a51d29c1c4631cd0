/** A stand-in for Khalti that answers like the real one and fails on request. */
@NullMarked
package np.shulka.sandbox;

import org.jspecify.annotations.NullMarked;
