/** Carries requests and answers over HTTP, and knows nothing about money. */
@NullMarked
package np.shulka.sandbox.http;

import org.jspecify.annotations.NullMarked;
