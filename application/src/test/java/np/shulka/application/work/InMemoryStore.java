package np.shulka.application.work;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import np.shulka.application.audit.InMemoryAuditChain;
import np.shulka.application.audit.InMemoryAuditLog;
import np.shulka.application.catalog.InMemoryAddOns;
import np.shulka.application.catalog.InMemoryCoupons;
import np.shulka.application.catalog.InMemoryMigrations;
import np.shulka.application.catalog.InMemoryPlans;
import np.shulka.application.catalog.InMemoryRedemptions;
import np.shulka.application.change.InMemoryQuotes;
import np.shulka.application.clock.InMemoryAgenda;
import np.shulka.application.clock.InMemoryClockKeeper;
import np.shulka.application.dunning.InMemoryNotices;
import np.shulka.application.dunning.KeptNotice;
import np.shulka.application.fiscal.Documents;
import np.shulka.application.fiscal.InMemoryFilings;
import np.shulka.application.fiscal.InMemoryPrints;
import np.shulka.application.fiscal.InMemoryRecipients;
import np.shulka.application.fiscal.InMemorySalesRegister;
import np.shulka.application.invoice.InMemoryInvoices;
import np.shulka.application.ledger.InMemoryLedger;
import np.shulka.application.ledger.InMemoryStrandedMoney;
import np.shulka.application.migration.InMemoryRehearsals;
import np.shulka.application.payment.InMemoryPayments;
import np.shulka.application.reconciliation.InMemoryOurBooks;
import np.shulka.application.reconciliation.InMemoryReconciliations;
import np.shulka.application.reconciliation.InMemorySettlementFiles;
import np.shulka.application.refund.InMemoryCreditNotes;
import np.shulka.application.refund.InMemoryRefunds;
import np.shulka.application.subscriber.InMemorySubscribers;
import np.shulka.application.subscription.InMemoryDueSubscriptions;
import np.shulka.application.subscription.InMemorySubscriptions;
import np.shulka.application.why.InMemoryRecomputations;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.identity.RefundId;
import np.shulka.domain.identity.ReportId;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.money.ATime;

/** Everything in memory, held to the same rules as the database. */
public final class InMemoryStore implements Store {
  private final InMemoryTransactions transactions = new InMemoryTransactions();
  private final InMemoryPlans plans = new InMemoryPlans(transactions);
  private final InMemoryAddOns addOns = new InMemoryAddOns(transactions);
  private final InMemorySubscribers subscribers = new InMemorySubscribers(transactions);
  private final InMemoryInvoices invoices =
      new InMemoryInvoices(
          transactions,
          settlement -> payments().counts(settlement),
          subscriber -> ledger().standing(subscriber),
          paid -> notes().changed(paid));
  private final InMemoryLedger ledger = new InMemoryLedger(transactions, invoices);
  private final InMemoryPayments payments =
      new InMemoryPayments(
          transactions, invoices, ledger::tells, ledger::credits, id -> refunds().of(id));
  private final InMemoryCreditNotes notes = new InMemoryCreditNotes(transactions, invoices);
  private final InMemoryRefunds refunds =
      new InMemoryRefunds(transactions, invoices, payments, this::tellsOf);
  private final InMemoryFilings filings = new InMemoryFilings(transactions, invoices, notes);
  private final InMemoryPrints prints = new InMemoryPrints(transactions);
  private final InMemoryRecipients recipients = new InMemoryRecipients(transactions);
  private final InMemoryReconciliations reconciliations = new InMemoryReconciliations(transactions);
  private final InMemorySubscriptions subscriptions =
      new InMemorySubscriptions(transactions, plans, subscribers, invoices, refunds::endsTimeOf);
  private final InMemoryCoupons coupons = new InMemoryCoupons(transactions);
  private final InMemoryRedemptions redemptions =
      new InMemoryRedemptions(transactions, coupons, invoices);
  private final InMemoryMigrations migrations =
      new InMemoryMigrations(transactions, (rehearsal, one) -> rehearsals().names(rehearsal, one));
  private final InMemoryAuditLog audit = new InMemoryAuditLog(transactions);
  private final InMemoryOutbox outbox = new InMemoryOutbox(transactions);
  private final InMemoryNotices notices = new InMemoryNotices(transactions);
  private final InMemoryRehearsals rehearsals =
      new InMemoryRehearsals(transactions, subscriptions, invoices, notices, redemptions, addOns);
  private final InMemoryDueSubscriptions due =
      new InMemoryDueSubscriptions(
          transactions,
          new InMemoryDueSubscriptions.Stock(subscriptions, invoices, payments, ledger),
          catalog(),
          outbox,
          notices);
  private final InMemoryRecomputations recomputations =
      new InMemoryRecomputations(transactions, invoices, ledger);
  private final InMemoryAuditChain chain = new InMemoryAuditChain(audit);
  private final InMemoryQuotes quotes = new InMemoryQuotes(transactions);
  private final InMemoryIdempotencyKeys keys;
  private final InMemoryClockKeeper clockKeeper;

  /** Starts empty, with a clock that stands still. */
  public InMemoryStore() {
    this(new TestClock(ATime.NOW));
  }

  /** Starts empty, with a clock of its own, which is none of the nodes'. */
  public InMemoryStore(InstantSource clock) {
    this.keys = new InMemoryIdempotencyKeys(transactions, clock);
    this.clockKeeper = new InMemoryClockKeeper(clock);
  }

  @Override
  public InMemoryPlans plans() {
    return plans;
  }

  @Override
  public InMemoryAddOns addOns() {
    return addOns;
  }

  @Override
  public InMemoryDueSubscriptions due() {
    return due;
  }

  @Override
  public InMemorySubscribers subscribers() {
    return subscribers;
  }

  @Override
  public InMemorySubscriptions subscriptions() {
    return subscriptions;
  }

  @Override
  public InMemoryInvoices invoices() {
    return invoices;
  }

  @Override
  public InMemoryPayments payments() {
    return payments;
  }

  @Override
  public InMemoryCoupons coupons() {
    return coupons;
  }

  @Override
  public InMemoryRedemptions redemptions() {
    return redemptions;
  }

  @Override
  public InMemoryMigrations migrations() {
    return migrations;
  }

  @Override
  public InMemoryRehearsals rehearsals() {
    return rehearsals;
  }

  @Override
  public InMemoryAuditLog audit() {
    return audit;
  }

  @Override
  public InMemoryOutbox outbox() {
    return outbox;
  }

  @Override
  public InMemoryLedger ledger() {
    return ledger;
  }

  @Override
  public InMemoryQuotes quotes() {
    return quotes;
  }

  @Override
  public InMemoryStrandedMoney stranded() {
    return new InMemoryStrandedMoney(payments, refunds::left);
  }

  @Override
  public InMemoryIdempotencyKeys keys() {
    return keys;
  }

  @Override
  public InMemoryNotices notices() {
    return notices;
  }

  @Override
  public InMemoryAgenda agenda() {
    return new InMemoryAgenda(subscriptions, payments, refunds, notices);
  }

  @Override
  public InMemoryClockKeeper clockKeeper() {
    return clockKeeper;
  }

  @Override
  public void silence(Duration by) {
    clockKeeper.silence(by);
  }

  private boolean tellsOf(RefundId id) {
    boolean noted = refunds.find(id).orElseThrow().intent().note().isPresent();
    return ledger.tells(id) && noted == notes.of(id).isPresent();
  }

  @Override
  public InMemoryRefunds refunds() {
    return refunds;
  }

  @Override
  public InMemoryRecomputations recomputations() {
    return recomputations;
  }

  @Override
  public InMemoryAuditChain chain() {
    return chain;
  }

  @Override
  public InMemoryCreditNotes notes() {
    return notes;
  }

  @Override
  public InMemoryFilings filings() {
    return filings;
  }

  @Override
  public InMemorySalesRegister register() {
    return new InMemorySalesRegister(
        new Documents(invoices, notes, recipients, subscribers), filings::documents);
  }

  @Override
  public InMemoryPrints prints() {
    return prints;
  }

  @Override
  public InMemoryRecipients recipients() {
    return recipients;
  }

  @Override
  public InMemoryReconciliations reconciliations() {
    return reconciliations;
  }

  @Override
  public InMemoryOurBooks ourBooks() {
    return new InMemoryOurBooks(transactions, payments, refunds, ledger);
  }

  @Override
  public InMemorySettlementFiles settlementFiles() {
    return reconciliations.files();
  }

  @Override
  public InMemoryTransactions transactions() {
    return transactions;
  }

  @Override
  public void age(IdempotencyKeys.Key key, Duration by) {
    keys.age(key, by);
  }

  @Override
  public List<KeptNotice> noticesTo(SubscriberId subscriber) {
    return notices.to(subscriber);
  }

  @Override
  public List<Recorded> events(SubscriberId subscriber) {
    return outbox.of(subscriber);
  }

  @Override
  public List<ReportId> evidence(PaymentId payment) {
    return payments.evidence(payment);
  }
}
