/**
 * Holds what everything else depends on: the time, the quirks in force, how ids and moments look.
 */
@NullMarked
package np.shulka.sandbox.conditions;

import org.jspecify.annotations.NullMarked;
