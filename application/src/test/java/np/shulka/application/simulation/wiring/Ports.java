package np.shulka.application.simulation.wiring;

import java.util.Optional;
import np.shulka.application.audit.AuditLog;
import np.shulka.application.audit.By;
import np.shulka.application.catalog.Catalog;
import np.shulka.application.catalog.Plans;
import np.shulka.application.change.Quotes;
import np.shulka.application.dunning.DueSubscriptions;
import np.shulka.application.ledger.Ledger;
import np.shulka.application.migration.Rehearsals;
import np.shulka.application.payment.Books;
import np.shulka.application.payment.PaymentGatewayPort;
import np.shulka.application.payment.Payments;
import np.shulka.application.subscriber.Subscribers;
import np.shulka.application.why.Recomputations;
import np.shulka.application.work.Alerts;
import np.shulka.application.work.IdempotencyKeys;
import np.shulka.application.work.Outbox;
import np.shulka.application.work.Transactions;
import np.shulka.domain.subscriber.Subject;

/** Everything that the use cases of one node call. */
public record Ports(
    Catalog catalog,
    Subscribers subscribers,
    Books books,
    DueSubscriptions due,
    IdempotencyKeys keys,
    PaymentGatewayPort gateway,
    Alerts alerts,
    Quotes quotes,
    Office office) {

  public Plans plans() {
    return catalog.plans();
  }

  public Ports with(Catalog other) {
    return new Ports(other, subscribers, books, due, keys, gateway, alerts, quotes, office);
  }

  public Ports with(DueSubscriptions other) {
    return new Ports(catalog, subscribers, books, other, keys, gateway, alerts, quotes, office);
  }

  public Ports with(Office other) {
    return new Ports(catalog, subscribers, books, due, keys, gateway, alerts, quotes, other);
  }

  public Ports with(PaymentGatewayPort other) {
    return new Ports(catalog, subscribers, books, due, keys, other, alerts, quotes, office);
  }

  public Ports with(Books other) {
    return new Ports(catalog, subscribers, other, due, keys, gateway, alerts, quotes, office);
  }

  public Ports with(Payments payments) {
    return with(
        new Books(
            books.transactions(),
            books.subscriptions(),
            books.invoices(),
            payments,
            books.outbox(),
            books.ledger(),
            books.notices()));
  }

  public Ports with(Transactions transactions) {
    return with(
        new Books(
            transactions,
            books.subscriptions(),
            books.invoices(),
            books.payments(),
            books.outbox(),
            books.ledger(),
            books.notices()));
  }

  public Ports with(Outbox outbox) {
    return with(
        new Books(
            books.transactions(),
            books.subscriptions(),
            books.invoices(),
            books.payments(),
            outbox,
            books.ledger(),
            books.notices()));
  }

  public Ports with(Ledger ledger) {
    return with(
        new Books(
            books.transactions(),
            books.subscriptions(),
            books.invoices(),
            books.payments(),
            books.outbox(),
            ledger,
            books.notices()));
  }

  /** What the merchant's people need. */
  public record Office(Rehearsals rehearsals, AuditLog log, Recomputations recomputations) {
    public static final By BY = new By(new Subject("admin"), Optional.of("prices change"));

    public Office with(Rehearsals others) {
      return new Office(others, log, recomputations);
    }
  }
}
