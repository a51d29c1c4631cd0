package np.shulka.application.simulation.bug.selling;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import np.shulka.application.payment.Books;
import np.shulka.application.payment.Payments;
import np.shulka.application.simulation.bug.Around;
import np.shulka.application.simulation.wiring.PlantedBug;
import np.shulka.application.simulation.wiring.Ports;
import np.shulka.application.simulation.wiring.UseCases;
import np.shulka.application.work.Setting;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.payment.AReport;
import np.shulka.domain.payment.GatewayStatus;
import np.shulka.domain.payment.Payment;

/** C1: who wants to pay again gets a fresh attempt, and the older one is given up unasked. */
public final class AbandonsTheOlderAttempt implements PlantedBug {
  @Override
  public UseCases useCases(Ports ports, Setting setting) {
    Books books = ports.books();
    Payments payments =
        Around.port(
            Payments.class,
            books.payments(),
            Map.of(
                "openAttempt",
                call -> open((InvoiceId) call.arguments().getFirst(), books, setting)));
    return UseCases.over(ports.with(payments), setting);
  }

  private static Optional<Payment> open(InvoiceId invoice, Books books, Setting setting) {
    Optional<Payment> open = books.payments().openAttempt(invoice);
    if (!(open.orElse(null) instanceof Payment.Watched older)) return open;
    var closed = older.close(AReport.stated(GatewayStatus.CANCELLED), setting.now());
    return books
        .transactions()
        .run(
            () -> {
              books.payments().replace(older, closed);
              books
                  .outbox()
                  .append(
                      older.attempt().purpose().subscriber(),
                      List.of(setting.event("payment.failed", setting.now(), Map.of())));
              return Optional.of(closed);
            });
  }
}
