/**
 * Answers the calls of the older checkout widget, from its client and from the merchant's server.
 */
@NullMarked
package np.shulka.sandbox.widget;

import org.jspecify.annotations.NullMarked;
