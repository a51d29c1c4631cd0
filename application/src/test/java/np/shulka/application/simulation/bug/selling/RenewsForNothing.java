package np.shulka.application.simulation.bug.selling;

import java.util.function.Supplier;
import np.shulka.application.payment.Books;
import np.shulka.application.payment.StartCheckout;
import np.shulka.application.simulation.wiring.PlantedBug;
import np.shulka.application.simulation.wiring.Ports;
import np.shulka.application.simulation.wiring.UseCases;
import np.shulka.application.work.Setting;
import np.shulka.domain.subscription.PaidPeriod;
import np.shulka.domain.subscription.Subscription;

/** W5: who orders again what they have had gets another period, paid or not. */
public final class RenewsForNothing implements PlantedBug {
  @Override
  public UseCases useCases(Ports ports, Setting setting) {
    UseCases real = UseCases.over(ports, setting);
    UseCases.Selling selling = real.selling();
    return new UseCases(
        new UseCases.Selling(
            order -> renewed(order, ports, () -> selling.start().apply(order)),
            selling.payInvoice(),
            selling.payByLink()),
        real.changing(),
        real.verifying(),
        real.reading(),
        real.upkeep(),
        real.merchant(),
        real.idempotency());
  }

  private static StartCheckout.Outcome renewed(
      StartCheckout.Order order, Ports ports, Supplier<StartCheckout.Outcome> start) {
    ports
        .subscribers()
        .idOf(order.subject())
        .flatMap(subscriber -> ports.books().subscriptions().live(subscriber, order.plan()))
        .filter(Subscription.Active.class::isInstance)
        .map(Subscription.Active.class::cast)
        .ifPresent(active -> extend(active, ports.books()));
    return start.get();
  }

  private static void extend(Subscription.Active active, Books books) {
    PaidPeriod last = active.paid();
    var time = last.anchor().following(last.time(), 1);
    var next = new PaidPeriod(time, last.paidBy(), last.anchor(), time.endsAt());
    var longer =
        new Subscription.Active(active.agreement(), active.revision() + 1, active.trial(), next);
    books
        .transactions()
        .run(
            () -> {
              books.subscriptions().replace(active, longer);
              return longer;
            });
  }
}
