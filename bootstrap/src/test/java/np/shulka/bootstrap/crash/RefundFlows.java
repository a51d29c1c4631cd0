package np.shulka.bootstrap.crash;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import np.shulka.bootstrap.crash.Flow.Scene;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.Attempt.Channel;
import np.shulka.domain.refund.Effect;
import np.shulka.sandbox.Endpoint;
import np.shulka.sandbox.Fault;

/** Money that goes back, with answers that are lost (S24). */
final class RefundFlows {
  private static final Money PART = Money.rupees(300);
  private static final List<String> PAID =
      List.of("1 invoice PAID", "1 payment COMPLETED SETTLED_INVOICE");
  private static final Scene BOUGHT =
      ((Scene) world -> world.orders(Flows.PRO, 1, Channel.WEB))
          .then(world -> world.khalti().complete(world.pidx()))
          .then(World::reloads);
  private static final Scene ALL = world -> world.refunds(Optional.empty(), Effect.END_NOW);
  private static final Scene A_PART = world -> world.refunds(Optional.of(PART), Effect.KEEP);

  /** After which nobody hopes any more for what is not certain. */
  private static final Scene A_WEEK =
      ((Scene) World::settleDown).then(world -> world.pass(Duration.ofDays(8)));

  private RefundFlows() {}

  /** Whose act may come to nothing, if it was broken off before it was written down. */
  static List<Flow> all() {
    return List.of(
        new Flow("refund of all", BOUGHT, ALL, ended("1 refund CONFIRMED")).orElse(active()),
        lost("refund of all, the answer is lost", BOUGHT, Fault.Kind.DROP_AFTER, ALL)
            .ending(ended("1 refund CONFIRMED"))
            .orElse(active()),
        lost("refund of a part, the answer is lost", BOUGHT, Fault.Kind.DROP_AFTER, A_PART)
            .ending(active("1 refund CONFIRMED"))
            .orElse(active()),
        // one that dies with it has not sent it, and what is sent after it is lost: a person looks
        lost("refund of a part, the order is lost", BOUGHT, Fault.Kind.DROP_BEFORE, A_PART)
            .ending(active("1 refund CONFIRMED"))
            .orElse(active())
            .orElse(active("1 refund PARKED")),
        lost("second part, the answer is lost", BOUGHT.then(A_PART), Fault.Kind.DROP_AFTER, A_PART)
            .ending(active("1 refund CONFIRMED", "1 refund PARKED"))
            .orElse(active("1 refund CONFIRMED")));
  }

  private static Lost lost(String name, Scene before, Fault.Kind how, Scene act) {
    Scene broken = before.then(world -> world.khalti().arm(Endpoint.REFUND, Fault.of(how), 1));
    return new Lost(name, broken, act);
  }

  private static List<String> active(String... more) {
    return and("1 subscription ACTIVE", more);
  }

  private static List<String> ended(String... more) {
    return and("1 subscription ENDED", more);
  }

  private static List<String> and(String subscription, String... more) {
    return Stream.of(PAID.stream(), Stream.of(subscription), Stream.of(more))
        .flatMap(part -> part)
        .toList();
  }

  /** A refund on a bad line. */
  private record Lost(String name, Scene before, Scene act) {
    Flow ending(List<String> goal) {
      return new Flow(name, before, act, A_WEEK, goal);
    }
  }
}
