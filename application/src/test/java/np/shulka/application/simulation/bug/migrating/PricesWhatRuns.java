package np.shulka.application.simulation.bug.migrating;

import java.util.Map;
import np.shulka.application.catalog.Migrations;
import np.shulka.application.payment.Books;
import np.shulka.application.simulation.bug.Around;
import np.shulka.application.simulation.wiring.PlantedBug;
import np.shulka.application.simulation.wiring.Ports;
import np.shulka.application.subscription.Subscriptions;
import np.shulka.domain.catalog.Selection;
import np.shulka.domain.subscription.Subscription;

/** C4, killbill #1661: a price change takes hold of the period that is paid for. */
public final class PricesWhatRuns implements PlantedBug {
  @Override
  public Ports ports(Ports real) {
    Books books = real.books();
    Migrations migrations = real.catalog().migrations();
    Subscriptions moved =
        Around.port(
            Subscriptions.class,
            books.subscriptions(),
            Map.of(
                "replace",
                call -> {
                  Object[] given = call.arguments().toArray();
                  if (given[1] instanceof Subscription.Active active) {
                    given[1] = moved(active, migrations);
                  }
                  return Around.with(call, given);
                }));
    return real.with(
        new Books(
            books.transactions(),
            moved,
            books.invoices(),
            books.payments(),
            books.outbox(),
            books.ledger(),
            books.notices()));
  }

  private static Subscription moved(Subscription.Active active, Migrations migrations) {
    Selection had = active.agreement().selection();
    Selection has = migrations.naming(active.id()).sold(had, active.paid().time().endsAt());
    if (had.equals(has)) return active;
    return new Subscription.Active(
        active.agreement().selecting(has),
        active.revision(),
        active.trial(),
        active.paid(),
        active.cancellation());
  }
}
