package np.shulka.application.simulation.bug.selling;

import java.util.Map;
import java.util.Optional;
import np.shulka.application.invoice.Invoices;
import np.shulka.application.payment.Books;
import np.shulka.application.simulation.bug.Around;
import np.shulka.application.simulation.wiring.PlantedBug;
import np.shulka.application.simulation.wiring.Ports;
import np.shulka.application.simulation.wiring.UseCases;
import np.shulka.application.work.Setting;

/** S20: a pause forgets the request that waits for money. */
public final class PausesAndStillAsks implements PlantedBug {
  @Override
  public UseCases useCases(Ports ports, Setting setting) {
    UseCases real = UseCases.over(ports, setting);
    Books books = ports.books();
    UseCases.Changing blind = UseCases.over(ports.with(blind(books)), setting).changing();
    UseCases.Changing changing = real.changing();
    return new UseCases(
        real.selling(),
        new UseCases.Changing(
            changing.cancel(),
            changing.keep(),
            changing.renew(),
            blind.pause(),
            changing.resume(),
            changing.preview(),
            changing.change(),
            changing.buying()),
        real.verifying(),
        real.reading(),
        real.upkeep(),
        real.merchant(),
        real.idempotency());
  }

  private static Books blind(Books books) {
    return new Books(
        books.transactions(),
        books.subscriptions(),
        Around.port(Invoices.class, books.invoices(), Map.of("open", _ -> Optional.empty())),
        books.payments(),
        books.outbox(),
        books.ledger(),
        books.notices());
  }
}
