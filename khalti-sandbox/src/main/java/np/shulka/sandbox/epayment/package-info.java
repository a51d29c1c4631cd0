/** Answers the web checkout calls a merchant's server makes: initiate and lookup. */
@NullMarked
package np.shulka.sandbox.epayment;

import org.jspecify.annotations.NullMarked;
