package np.shulka.application.simulation.bug.changing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import np.shulka.application.invoice.Invoices;
import np.shulka.application.invoice.Purchased;
import np.shulka.application.payment.Books;
import np.shulka.application.simulation.bug.Around;
import np.shulka.application.simulation.store.Invocation;
import np.shulka.application.simulation.wiring.PlantedBug;
import np.shulka.application.simulation.wiring.Ports;
import np.shulka.application.work.Page;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.invoice.Purpose;

/** S4: a change gives back what was bought once, as if it were time. */
public final class GivesBackWhatWasBoughtOnce implements PlantedBug {
  private static final Page.Request ALL = new Page.Request(100, Optional.empty());

  @Override
  public Ports ports(Ports real) {
    Books books = real.books();
    Invoices invoices =
        Around.port(
            Invoices.class,
            books.invoices(),
            Map.of("purchases", call -> all(call, books.invoices())));
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

  private static List<Purchased> all(Invocation call, Invoices invoices) {
    List<Purchased> right = ((List<?>) call.proceed()).stream().map(Purchased.class::cast).toList();
    Instant now = (Instant) call.arguments().getLast();
    if (right.isEmpty()) return right;
    Invoice.Paid time = right.getLast().invoice();
    Stream<Purchased> once =
        invoices.list(time.request().debtor().subscriber(), ALL).items().stream()
            .filter(Invoice.Paid.class::isInstance)
            .map(Invoice.Paid.class::cast)
            .filter(paid -> paid.request().purpose() instanceof Purpose.Once)
            .filter(paid -> paid.request().debtor().equals(time.request().debtor()))
            .filter(_ -> now.isBefore(time.covers().endsAt()))
            .map(paid -> new Purchased(during(paid, time), List.of()));
    return Stream.concat(right.stream(), once).toList();
  }

  private static Invoice.Paid during(Invoice.Paid once, Invoice.Paid time) {
    return new Invoice.Paid(
        once.request(), once.number(), once.proof(), time.bought(), once.paidAt());
  }
}
