/**
 * Refunds under seeded faults: lost orders, lost answers, dying and racing nodes, a merchant in the
 * dashboard; with rules that are checked after every step, and planted bugs that break them.
 */
@NullMarked
package np.shulka.application.refund.simulated;

import org.jspecify.annotations.NullMarked;
