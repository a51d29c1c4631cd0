/** Moving subscribers to newer versions of a plan: rehearsed, announced, told (S16). */
@NullMarked
package np.shulka.application.migration;

import org.jspecify.annotations.NullMarked;
