package np.shulka.application.simulation.bug.selling;

import java.time.Instant;
import java.util.Map;
import np.shulka.application.payment.Books;
import np.shulka.application.simulation.bug.Around;
import np.shulka.application.simulation.store.Invocation;
import np.shulka.application.simulation.wiring.PlantedBug;
import np.shulka.application.simulation.wiring.Ports;
import np.shulka.application.subscription.Subscriptions;
import np.shulka.domain.money.Period;
import np.shulka.domain.subscription.PaidPeriod;
import np.shulka.domain.subscription.Subscription;

/** S20: resumed time ends where it ended before, so the pause was paid for. */
public final class ResumesToTheOldEnd implements PlantedBug {
  @Override
  public Ports ports(Ports real) {
    Books books = real.books();
    return real.with(
        new Books(
            books.transactions(),
            Around.port(
                Subscriptions.class,
                books.subscriptions(),
                Map.of("replace", ResumesToTheOldEnd::replace)),
            books.invoices(),
            books.payments(),
            books.outbox(),
            books.ledger(),
            books.notices()));
  }

  private static Object replace(Invocation call) {
    return call.arguments().getFirst() instanceof Subscription.Paused paused
            && call.arguments().getLast() instanceof Subscription.Active resumed
        ? Around.with(call, paused, shorter(paused, resumed))
        : call.proceed();
  }

  private static Subscription.Active shorter(
      Subscription.Paused paused, Subscription.Active resumed) {
    PaidPeriod right = resumed.paid();
    Instant start = right.time().startsAt();
    Instant old = paused.pause().at().plus(paused.pause().rest().left());
    Instant end = old.isAfter(start) ? old : start.plusSeconds(1);
    var wrong =
        new PaidPeriod(
            new Period(start, end), right.paidBy(), right.anchor(), right.graceUntil(), start);
    return new Subscription.Active(
        resumed.agreement(), resumed.revision(), resumed.trial(), wrong, resumed.cancellation());
  }
}
