/** Documents for the tax office and for who is charged: printed, handed on, and listed. */
@NullMarked
package np.shulka.application.fiscal;

import org.jspecify.annotations.NullMarked;
