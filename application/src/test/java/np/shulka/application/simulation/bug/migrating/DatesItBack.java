package np.shulka.application.simulation.bug.migrating;

import java.time.Instant;
import java.util.Map;
import np.shulka.application.invoice.Invoices;
import np.shulka.application.payment.Books;
import np.shulka.application.simulation.bug.Around;
import np.shulka.application.simulation.wiring.PlantedBug;
import np.shulka.application.simulation.wiring.Ports;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.invoice.PaymentRequest;
import np.shulka.domain.invoice.Purpose;

/** S21, N4: what is asked for is dated to when service began. */
public final class DatesItBack implements PlantedBug {
  @Override
  public Ports ports(Ports real) {
    Books books = real.books();
    Invoices backdated =
        Around.port(
            Invoices.class,
            books.invoices(),
            Map.of(
                "add",
                call ->
                    call.arguments().getFirst() instanceof Invoice.Open open
                        ? Around.with(call, dated(open))
                        : call.proceed()));
    return real.with(
        new Books(
            books.transactions(),
            books.subscriptions(),
            backdated,
            books.payments(),
            books.outbox(),
            books.ledger(),
            books.notices()));
  }

  private static Invoice.Open dated(Invoice.Open open) {
    PaymentRequest it = open.request();
    if (!(it.purpose() instanceof Purpose.Time time) || time.from().isEmpty()) return open;
    Instant from = time.from().get();
    return new Invoice.Open(
        new PaymentRequest(
            it.id(),
            it.reference(),
            it.debtor(),
            it.purpose(),
            it.charges(),
            it.payToken(),
            new PaymentRequest.Dates(from, it.dueAt())));
  }
}
