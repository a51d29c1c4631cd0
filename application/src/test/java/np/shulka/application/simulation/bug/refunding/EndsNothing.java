package np.shulka.application.simulation.bug.refunding;

import java.util.Map;
import np.shulka.application.payment.Books;
import np.shulka.application.simulation.bug.Around;
import np.shulka.application.simulation.store.Invocation;
import np.shulka.application.simulation.wiring.PlantedBug;
import np.shulka.application.simulation.wiring.Ports;
import np.shulka.application.subscription.Subscriptions;
import np.shulka.domain.subscription.EndReason;
import np.shulka.domain.subscription.Subscription;

/** C18: access goes on after a refund that ends it. */
public final class EndsNothing implements PlantedBug {
  @Override
  public Ports ports(Ports real) {
    Books books = real.books();
    return real.with(
        new Books(
            books.transactions(),
            Around.port(
                Subscriptions.class,
                books.subscriptions(),
                Map.of(
                    "replace",
                    call ->
                        isRefunded(call.arguments().get(1))
                            ? Invocation.Done.WRITTEN
                            : call.proceed())),
            books.invoices(),
            books.payments(),
            books.outbox(),
            books.ledger(),
            books.notices()));
  }

  private static boolean isRefunded(Object after) {
    return after instanceof Subscription.Ended over && over.reason() == EndReason.REFUNDED;
  }
}
