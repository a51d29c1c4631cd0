/** Who changed what on whose behalf and why: written with the change, never altered (I17). */
@NullMarked
package np.shulka.application.audit;

import org.jspecify.annotations.NullMarked;
