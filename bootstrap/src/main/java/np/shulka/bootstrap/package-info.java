/** The application: one class per concern says what is wired to what. */
@NullMarked
package np.shulka.bootstrap;

import org.jspecify.annotations.NullMarked;
