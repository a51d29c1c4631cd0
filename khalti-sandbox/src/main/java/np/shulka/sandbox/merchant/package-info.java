/** Answers what a merchant may ask about, and do to, a transaction that was paid. */
@NullMarked
package np.shulka.sandbox.merchant;

import org.jspecify.annotations.NullMarked;
