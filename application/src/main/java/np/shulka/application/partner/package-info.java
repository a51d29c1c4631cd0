/** What partner teams do and see, and how they are told what happened to their subscribers. */
@NullMarked
package np.shulka.application.partner;

import org.jspecify.annotations.NullMarked;
