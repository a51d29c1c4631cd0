/** Rules that are asked of the real database in SQL, whoever wrote it. */
@NullMarked
package np.shulka.bootstrap.rules;

import org.jspecify.annotations.NullMarked;
