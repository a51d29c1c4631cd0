package np.shulka.application.work;

import java.time.Duration;
import java.util.List;
import np.shulka.application.audit.AuditChain;
import np.shulka.application.audit.AuditLog;
import np.shulka.application.catalog.AddOns;
import np.shulka.application.catalog.Catalog;
import np.shulka.application.catalog.Coupons;
import np.shulka.application.catalog.Migrations;
import np.shulka.application.catalog.Plans;
import np.shulka.application.catalog.Redemptions;
import np.shulka.application.change.Quotes;
import np.shulka.application.clock.Agenda;
import np.shulka.application.clock.ClockKeeper;
import np.shulka.application.dunning.DueSubscriptions;
import np.shulka.application.dunning.KeptNotice;
import np.shulka.application.dunning.Notices;
import np.shulka.application.fiscal.Filings;
import np.shulka.application.fiscal.Prints;
import np.shulka.application.fiscal.Recipients;
import np.shulka.application.fiscal.SalesRegister;
import np.shulka.application.invoice.Invoices;
import np.shulka.application.ledger.Ledger;
import np.shulka.application.ledger.StrandedMoney;
import np.shulka.application.migration.Rehearsals;
import np.shulka.application.payment.Payments;
import np.shulka.application.reconciliation.OurBooks;
import np.shulka.application.reconciliation.Reconciliations;
import np.shulka.application.reconciliation.SettlementFiles;
import np.shulka.application.refund.CreditNotes;
import np.shulka.application.refund.Refunds;
import np.shulka.application.subscriber.Subscribers;
import np.shulka.application.subscription.Subscriptions;
import np.shulka.application.why.Recomputations;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.identity.ReportId;
import np.shulka.domain.identity.SubscriberId;

/**
 * All collections that are kept together, with what only tests read of them. Every port contract
 * runs against one; the stories in it use fresh ids, so it need not be empty.
 */
public interface Store {
  Plans plans();

  AddOns addOns();

  Subscribers subscribers();

  Subscriptions subscriptions();

  Invoices invoices();

  Payments payments();

  Coupons coupons();

  Redemptions redemptions();

  Migrations migrations();

  Rehearsals rehearsals();

  AuditLog audit();

  Outbox outbox();

  Ledger ledger();

  Quotes quotes();

  StrandedMoney stranded();

  IdempotencyKeys keys();

  Notices notices();

  DueSubscriptions due();

  Agenda agenda();

  ClockKeeper clockKeeper();

  Refunds refunds();

  CreditNotes notes();

  Recomputations recomputations();

  AuditChain chain();

  Filings filings();

  Prints prints();

  SalesRegister register();

  Recipients recipients();

  Reconciliations reconciliations();

  OurBooks ourBooks();

  SettlementFiles settlementFiles();

  Transactions transactions();

  /** As if the hand that moves the clock had been silent for that much longer. */
  void silence(Duration by);

  /** As if the key had been claimed that much earlier by the clock of the store. */
  void age(IdempotencyKeys.Key key, Duration by);

  /** The notices to a subscriber, longest known first. */
  List<KeptNotice> noticesTo(SubscriberId subscriber);

  /** What can be bought, and for how much less. */
  default Catalog catalog() {
    return new Catalog(plans(), addOns(), coupons(), redemptions(), migrations());
  }

  /** The events of a subscriber in the order of their sequence. */
  List<Recorded> events(SubscriberId subscriber);

  /** The reports kept about a payment, oldest first. */
  List<ReportId> evidence(PaymentId payment);

  /** Writes in one transaction. */
  default void write(Runnable work) {
    transactions()
        .run(
            () -> {
              work.run();
              return this;
            });
  }

  /** An event with its place among those of its subscriber, counted from 1. */
  record Recorded(long sequence, Event event) {}
}
