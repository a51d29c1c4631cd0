/** Checks what a ledger remembers and how payments move when many pull at them. */
@NullMarked
package np.shulka.sandbox.payment;

import org.jspecify.annotations.NullMarked;
