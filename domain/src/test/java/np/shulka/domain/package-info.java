/** How the lives of the aggregates are read from their types and shown to people. */
@NullMarked
package np.shulka.domain;

import org.jspecify.annotations.NullMarked;
