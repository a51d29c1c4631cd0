/** The web application in a browser, in parts that are tried beside each other. */
@NullMarked
package np.shulka.bootstrap.web;

import org.jspecify.annotations.NullMarked;
