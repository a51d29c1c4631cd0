package np.shulka.application.simulation.wiring;

import java.util.Optional;
import np.shulka.application.audit.AuditLog;
import np.shulka.application.audit.By;
import np.shulka.application.catalog.Catalog;
import np.shulka.application.catalog.Plans;
import np.shulka.application.change.Quotes;
import np.shulka.application.dunning.DueSubscriptions;
import np.shulka.application.fiscal.Filings;
import np.shulka.application.fiscal.FiscalOffice;
import np.shulka.application.fiscal.Press;
import np.shulka.application.fiscal.Prints;
import np.shulka.application.fiscal.Recipients;
import np.shulka.application.ledger.Ledger;
import np.shulka.application.migration.Rehearsals;
import np.shulka.application.payment.Books;
import np.shulka.application.payment.PaymentGatewayPort;
import np.shulka.application.payment.Payments;
import np.shulka.application.reconciliation.OurBooks;
import np.shulka.application.reconciliation.ReconciliationBooks;
import np.shulka.application.reconciliation.Reconciliations;
import np.shulka.application.reconciliation.SettlementFiles;
import np.shulka.application.refund.CreditNotes;
import np.shulka.application.refund.RefundBooks;
import np.shulka.application.refund.Refunds;
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
  public record Office(
      Rehearsals rehearsals,
      AuditLog log,
      Recomputations recomputations,
      MoneyBack back,
      Papers papers,
      Compared compared) {
    public static final By BY = new By(new Subject("admin"), Optional.of("prices change"));

    public Office with(Rehearsals others) {
      return new Office(others, log, recomputations, back, papers, compared);
    }

    public Office with(CreditNotes others) {
      var other = new MoneyBack(back.refunds(), others);
      return new Office(rehearsals, log, recomputations, other, papers, compared);
    }

    public Office with(Refunds others) {
      var other = new MoneyBack(others, back.notes());
      return new Office(rehearsals, log, recomputations, other, papers, compared);
    }

    public Office with(Compared others) {
      return new Office(rehearsals, log, recomputations, back, papers, others);
    }

    public Office with(Filings others) {
      return new Office(rehearsals, log, recomputations, back, papers.with(others), compared);
    }

    public Office with(Prints others) {
      return new Office(rehearsals, log, recomputations, back, papers.with(others), compared);
    }
  }

  /** What is needed to compare our books with what others say. */
  public record Compared(Reconciliations runs, OurBooks ours, SettlementFiles files) {}

  public ReconciliationBooks reconciliationBooks() {
    Compared compared = office.compared();
    return new ReconciliationBooks(
        compared.runs(), compared.ours(), compared.files(), office.log(), books.transactions());
  }

  /** What is needed to print documents and to tell of them. */
  public record Papers(
      FiscalOffice office, Filings filings, Prints prints, Recipients recipients, Press press) {
    Papers with(Filings others) {
      return new Papers(office, others, prints, recipients, press);
    }

    Papers with(Prints others) {
      return new Papers(office, filings, others, recipients, press);
    }
  }

  /** What is needed to give money back. */
  public record MoneyBack(Refunds refunds, CreditNotes notes) {}

  public RefundBooks refundBooks() {
    return new RefundBooks(
        books, catalog.redemptions(), office.back().refunds(), office.back().notes(), office.log());
  }
}
