/** Telling subscribers what they owe, what they paid and what ends, at least once each. */
@NullMarked
package np.shulka.application.dunning;

import org.jspecify.annotations.NullMarked;
