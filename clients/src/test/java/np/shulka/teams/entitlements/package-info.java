/** A partner team of the example: it asks what its customers may use. */
@NullMarked
package np.shulka.teams.entitlements;

import org.jspecify.annotations.NullMarked;
