/** Tests of what can be told without HTTP. */
@NullMarked
package np.shulka.adapters.web.problem;

import org.jspecify.annotations.NullMarked;
