/** Planted bugs of documents on paper and at the tax office. */
@NullMarked
package np.shulka.application.simulation.bug.papers;

import org.jspecify.annotations.NullMarked;
