package np.shulka.application.simulation.bug.refunding;

import java.util.Map;
import np.shulka.application.payment.Books;
import np.shulka.application.simulation.bug.Around;
import np.shulka.application.simulation.store.Invocation;
import np.shulka.application.simulation.wiring.PlantedBug;
import np.shulka.application.simulation.wiring.Ports;
import np.shulka.application.subscription.Subscriptions;
import np.shulka.domain.subscription.Subscription;

/** S18: what was paid ahead stays although all of its money went back. */
public final class KeepsWhatIsQueued implements PlantedBug {
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
                        isShorter(call.arguments().get(0), call.arguments().get(1))
                            ? Invocation.Done.WRITTEN
                            : call.proceed())),
            books.invoices(),
            books.payments(),
            books.outbox(),
            books.ledger(),
            books.notices()));
  }

  private static boolean isShorter(Object before, Object after) {
    return before instanceof Subscription.Active was
        && after instanceof Subscription.Active is
        && was.paid().follows(is.paid());
  }
}
