package np.shulka.application.simulation.bug.writing;

import java.util.Map;
import np.shulka.application.invoice.Invoices;
import np.shulka.application.payment.Books;
import np.shulka.application.simulation.bug.Around;
import np.shulka.application.simulation.wiring.PlantedBug;
import np.shulka.application.simulation.wiring.Ports;
import np.shulka.application.subscription.Subscriptions;

/** I1: the payment is completed in one transaction, and what it bought is given in another. */
public final class SettlesInASecondTransaction implements PlantedBug {
  @Override
  public Ports ports(Ports real) {
    Books books = real.books();
    return real.with(
        new Books(
            new Later(books.transactions()),
            Around.port(
                Subscriptions.class, books.subscriptions(), Map.of("replace", Later::putOffToo)),
            Around.port(Invoices.class, books.invoices(), Map.of("settle", Later::putOff)),
            books.payments(),
            books.outbox(),
            books.ledger(),
            books.notices()));
  }
}
