/**
 * A partner team of the example: it adds up what its customers paid, from webhooks and the feed.
 */
@NullMarked
package np.shulka.teams.reporting;

import org.jspecify.annotations.NullMarked;
