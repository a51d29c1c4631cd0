/** The web adapter as programs and payers meet it: over HTTP, on in-memory ports. */
@NullMarked
package np.shulka.adapters.web;

import org.jspecify.annotations.NullMarked;
