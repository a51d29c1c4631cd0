/** What figures about a stretch of time are: of which local days, and what a month is worth. */
@NullMarked
package np.shulka.domain.report;

import org.jspecify.annotations.NullMarked;
