/** A year in the life of four subscribers, on the test clock, and the proof of the books. */
@NullMarked
package np.shulka.bootstrap.demo.year;

import org.jspecify.annotations.NullMarked;
