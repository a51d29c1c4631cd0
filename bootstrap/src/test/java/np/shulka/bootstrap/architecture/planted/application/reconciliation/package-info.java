/** Breaks a rule of comparing on purpose. */
@NullMarked
package np.shulka.bootstrap.architecture.planted.application.reconciliation;

import org.jspecify.annotations.NullMarked;
