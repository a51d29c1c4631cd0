/** When a person is reminded of what is to be paid, in hours at which people are awake. */
@NullMarked
package np.shulka.domain.dunning;

import org.jspecify.annotations.NullMarked;
