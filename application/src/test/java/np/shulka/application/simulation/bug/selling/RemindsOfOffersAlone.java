package np.shulka.application.simulation.bug.selling;

import java.util.Map;
import np.shulka.application.dunning.Notice;
import np.shulka.application.dunning.Notices;
import np.shulka.application.payment.Books;
import np.shulka.application.simulation.bug.Around;
import np.shulka.application.simulation.store.Invocation;
import np.shulka.application.simulation.wiring.PlantedBug;
import np.shulka.application.simulation.wiring.Ports;

/** C6: who asks for their next time themselves and leaves is never reminded. */
public final class RemindsOfOffersAlone implements PlantedBug {
  @Override
  public Ports ports(Ports real) {
    Books books = real.books();
    return real.with(
        new Books(
            books.transactions(),
            books.subscriptions(),
            books.invoices(),
            books.payments(),
            books.outbox(),
            books.ledger(),
            Around.port(
                Notices.class,
                books.notices(),
                Map.of(
                    "add",
                    call ->
                        call.arguments().getFirst() instanceof Notice notice
                                && notice.kind().asksForMoney()
                            ? Invocation.Done.WRITTEN
                            : call.proceed()))));
  }
}
