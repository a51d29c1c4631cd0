/** Lets a person or a test decide over HTTP what happens to a payment. */
@NullMarked
package np.shulka.sandbox.control;

import org.jspecify.annotations.NullMarked;
