/** Drives a stand-in over real HTTP, as a merchant's server and a payer's browser would. */
@NullMarked
package np.shulka.sandbox;

import org.jspecify.annotations.NullMarked;
