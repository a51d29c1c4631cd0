package np.shulka.application.simulation.bug.selling;

import java.util.Map;
import java.util.Optional;
import np.shulka.application.payment.Books;
import np.shulka.application.simulation.bug.Around;
import np.shulka.application.simulation.store.Invocation;
import np.shulka.application.simulation.wiring.PlantedBug;
import np.shulka.application.simulation.wiring.Ports;
import np.shulka.application.subscription.Billed;
import np.shulka.application.subscription.Subscriptions;
import np.shulka.domain.subscription.Subscription;

/** S2: who pays during a trial loses the rest of it. */
public final class ForgetsTheTrial implements PlantedBug {
  @Override
  public Ports ports(Ports real) {
    Books books = real.books();
    return real.with(
        new Books(
            books.transactions(),
            Around.port(
                Subscriptions.class,
                books.subscriptions(),
                Map.of("billed", ForgetsTheTrial::billed)),
            books.invoices(),
            books.payments(),
            books.outbox(),
            books.ledger(),
            books.notices()));
  }

  private static Object billed(Invocation call) {
    return ((Optional<?>) call.proceed()).map(Billed.class::cast).map(ForgetsTheTrial::forgotten);
  }

  private static Billed forgotten(Billed billed) {
    return billed.subscription() instanceof Subscription.Trialing trialing
        ? new Billed(
            billed.invoice(),
            new Subscription.Incomplete(
                trialing.agreement(), trialing.revision(), trialing.turnsAt()))
        : billed;
  }
}
