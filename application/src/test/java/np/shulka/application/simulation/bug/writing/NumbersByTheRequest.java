package np.shulka.application.simulation.bug.writing;

import java.util.Map;
import np.shulka.application.invoice.Invoices;
import np.shulka.application.payment.Books;
import np.shulka.application.simulation.bug.Around;
import np.shulka.application.simulation.store.Invocation;
import np.shulka.application.simulation.wiring.PlantedBug;
import np.shulka.application.simulation.wiring.Ports;
import np.shulka.domain.invoice.Settlement;
import np.shulka.domain.money.FiscalYear;

/** S17, S23: a tax invoice is numbered in the fiscal year in which it was asked for. */
public final class NumbersByTheRequest implements PlantedBug {
  @Override
  public Ports ports(Ports real) {
    Books books = real.books();
    return real.with(
        new Books(
            books.transactions(),
            books.subscriptions(),
            Around.port(
                Invoices.class, books.invoices(), Map.of("settle", NumbersByTheRequest::settle)),
            books.payments(),
            books.outbox(),
            books.ledger(),
            books.notices()));
  }

  private static Object settle(Invocation call) {
    Settlement settlement = (Settlement) call.arguments().getFirst();
    FiscalYear asked = FiscalYear.at(settlement.invoice().request().issuedAt());
    return Around.with(call, settlement, asked, call.arguments().getLast());
  }
}
