package np.shulka.application.simulation.bug.changing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import np.shulka.application.invoice.Invoices;
import np.shulka.application.invoice.Purchased;
import np.shulka.application.payment.Books;
import np.shulka.application.simulation.bug.Around;
import np.shulka.application.simulation.wiring.Ports;
import np.shulka.application.subscription.Billed;
import np.shulka.application.subscription.Subscriptions;
import np.shulka.domain.invoice.Purpose;
import np.shulka.domain.subscription.PaidPeriod;
import np.shulka.domain.subscription.Subscription;

/** Ports that tell something else than what is stored. */
final class Wrongly {
  private Wrongly() {}

  /** Of what was bought. */
  static Ports bought(Ports real, UnaryOperator<Purchased> wrong) {
    Books books = real.books();
    Invoices invoices =
        Around.port(
            Invoices.class,
            books.invoices(),
            Map.of(
                "purchases",
                call ->
                    ((List<?>) call.proceed())
                        .stream().map(Purchased.class::cast).map(wrong).toList()));
    return real.with(
        new Books(
            books.transactions(),
            books.subscriptions(),
            invoices,
            books.payments(),
            books.outbox(),
            books.ledger(),
            books.notices()));
  }

  /** Of the time that was paid last, when the next is paid for. */
  static Ports paid(Ports real, UnaryOperator<PaidPeriod> wrong) {
    Books books = real.books();
    Subscriptions subscriptions =
        Around.port(
            Subscriptions.class,
            books.subscriptions(),
            Map.of(
                "billed",
                call ->
                    ((Optional<?>) call.proceed())
                        .map(Billed.class::cast)
                        .map(it -> wrongly(it, wrong))));
    return real.with(
        new Books(
            books.transactions(),
            subscriptions,
            books.invoices(),
            books.payments(),
            books.outbox(),
            books.ledger(),
            books.notices()));
  }

  private static Billed wrongly(Billed billed, UnaryOperator<PaidPeriod> wrong) {
    return billed.invoice().request().purpose() instanceof Purpose.Time
        ? new Billed(billed.invoice(), with(billed.subscription(), wrong))
        : billed;
  }

  private static Subscription with(Subscription subscription, UnaryOperator<PaidPeriod> wrong) {
    return switch (subscription) {
      case Subscription.Active it ->
          new Subscription.Active(
              it.agreement(), it.revision(), it.trial(), wrong.apply(it.paid()), it.cancellation());
      case Subscription.PastDue it ->
          new Subscription.PastDue(
              it.agreement(), it.revision(), it.trial(), it.paid().map(wrong), it.until());
      case Subscription other -> other;
    };
  }
}
