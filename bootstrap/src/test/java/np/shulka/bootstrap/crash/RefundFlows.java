package np.shulka.bootstrap.crash;

import java.util.List;
import java.util.Optional;
import np.shulka.bootstrap.crash.Flow.Scene;
import np.shulka.domain.payment.Attempt.Channel;
import np.shulka.domain.refund.Effect;

/** Money that goes back (S24). */
final class RefundFlows {
  private static final String PAID = "1 invoice PAID";
  private static final String COUNTED = "1 payment COMPLETED SETTLED_INVOICE";
  private static final Scene BOUGHT =
      ((Scene) world -> world.orders(Flows.PRO, 1, Channel.WEB))
          .then(world -> world.khalti().complete(world.pidx()))
          .then(World::reloads);
  private static final Scene ALL = world -> world.refunds(Optional.empty(), Effect.END_NOW);

  private RefundFlows() {}

  /** Whose act may come to nothing, if it was broken off before it was written down. */
  static List<Flow> all() {
    List<String> back = List.of(PAID, COUNTED, "1 subscription ENDED", "1 refund CONFIRMED");
    List<String> nothing = List.of(PAID, COUNTED, "1 subscription ACTIVE");
    return List.of(new Flow("refund of all", BOUGHT, ALL, back).orElse(nothing));
  }
}
