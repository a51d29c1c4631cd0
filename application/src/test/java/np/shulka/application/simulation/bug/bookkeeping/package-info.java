/** Bugs in how value is posted and earned. */
@NullMarked
package np.shulka.application.simulation.bug.bookkeeping;

import org.jspecify.annotations.NullMarked;
