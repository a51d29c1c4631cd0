package np.shulka.application.payment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import np.shulka.application.invoice.Invoices;
import np.shulka.application.work.InMemoryTransactions;
import np.shulka.application.work.LostRace;
import np.shulka.application.work.Page;
import np.shulka.application.work.Rows;
import np.shulka.application.work.Shelf;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.identity.ReportId;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.invoice.Settlement;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.Disposition;
import np.shulka.domain.payment.GatewayTransactionId;
import np.shulka.domain.payment.LookupReport;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.payment.Pidx;
import np.shulka.domain.payment.SettlementProof;
import np.shulka.domain.payment.Watch;
import np.shulka.domain.refund.Refund;

/** Payments and the evidence about them, with the rules of the database. */
public final class InMemoryPayments implements Payments {
  private final InMemoryTransactions transactions;
  private final Invoices invoices;
  private final Predicate<PaymentId> posted;
  private final Predicate<PaymentId> credited;
  private final Function<PaymentId, List<Refund>> refunds;
  private final Rows<PaymentId, Payment> byId;
  private final InMemoryLinks links;
  private final InMemoryOpenAttempts open;
  private final Rows<GatewayTransactionId, PaymentId> counted;
  private final CompletedPayments completed;
  private final InMemoryEvidence evidence;
  private final Rows<DuePayment, PaymentId> due;
  private final Shelf<Payment> ofSubscriber;

  /**
   * @param posted whether the ledger tells what became of a payment's money
   * @param credited whether it tells that this became credit
   * @param refunds what goes or went back of it
   */
  public InMemoryPayments(
      InMemoryTransactions transactions,
      Invoices invoices,
      Predicate<PaymentId> posted,
      Predicate<PaymentId> credited,
      Function<PaymentId, List<Refund>> refunds) {
    this.refunds = refunds;
    this.credited = credited;
    this.transactions = transactions;
    this.invoices = invoices;
    this.posted = posted;
    this.byId = Rows.in(transactions);
    this.links = new InMemoryLinks(transactions);
    this.open = new InMemoryOpenAttempts(transactions);
    this.counted = Rows.in(transactions);
    this.completed = new CompletedPayments(transactions, byId::find);
    this.evidence = new InMemoryEvidence(transactions);
    this.due = Rows.sorted(transactions, DuePayment.LONGEST_FIRST);
    this.ofSubscriber = new Shelf<>(transactions);
  }

  @Override
  public Optional<Payment> find(PaymentId id) {
    return byId.find(id);
  }

  @Override
  public Optional<Payment> find(Pidx pidx) {
    return links.find(pidx).flatMap(byId::find);
  }

  @Override
  public Optional<Payment> openAttempt(InvoiceId invoice) {
    return open.find(invoice).flatMap(byId::find);
  }

  @Override
  public Page<Payment> list(SubscriberId subscriber, Page.Request page) {
    return ofSubscriber.page(subscriber, page);
  }

  @Override
  public Page<Payment> search(PaymentSearch search, Page.Request page) {
    return ofSubscriber.page(payment -> search.matches(payment, back(payment.id())), page);
  }

  private Money back(PaymentId id) {
    return refunds.apply(id).stream()
        .filter(Refund.Confirmed.class::isInstance)
        .map(refund -> refund.intent().amount())
        .reduce(Money.ZERO, Money::plus);
  }

  @Override
  public List<KeptReport> reports(PaymentId payment) {
    return evidence.of(payment);
  }

  @Override
  public void add(Payment.Created payment) {
    transactions.requireOpen();
    InvoiceId invoice = payment.attempt().purpose().invoice();
    boolean fits =
        invoices.find(invoice).map(Invoice::due).filter(payment.amount()::equals).isPresent();
    if (!fits) throw new IllegalStateException("an attempt for nothing, or for another amount");
    open.add(payment);
    keep(payment);
  }

  @Override
  public void replace(Payment before, Payment after) {
    transactions.requireOpen();
    Payment stored = find(before.id()).orElseThrow(() -> new LostRace("no payment"));
    if (stored.revision() != before.revision()) throw new LostRace("payment " + before.id());
    if (after.revision() <= before.revision()) throw new IllegalStateException("no new revision");
    if (after instanceof Payment.Watched watched) links.bind(watched);
    if (after instanceof Payment.Completed completed) {
      if (stored instanceof Payment.Completed money) requireCredited(money, completed);
      else count(completed);
    }
    open.replace(stored, after);
    leave(stored);
    keep(after);
  }

  private void count(Payment.Completed payment) {
    SettlementProof.Gateway proof = payment.proof();
    if (!evidence.supports(proof)) {
      throw new IllegalStateException("completed without evidence");
    }
    if (counted.has(proof.transaction())) throw new TransactionAlreadyCounted();
    completed.add(payment.id());
    counted.put(proof.transaction(), payment.id());
    transactions.checkAtCommit(() -> requirePosted(payment));
    if (payment.disposition() == Disposition.SETTLED_INVOICE) {
      transactions.checkAtCommit(() -> requireInvoicePaidBy(payment));
    }
  }

  private void requireCredited(Payment.Completed before, Payment.Completed after) {
    if (before.disposition() == Disposition.REFUNDED && before.keepAfterAll().equals(after)) return;
    if (!before.isUnapplied()) throw new IllegalStateException("money that moves");
    if (before.keepRest().equals(after)) return;
    if (before.sendBack().equals(after)) {
      transactions.checkAtCommit(() -> requireSentBack(after));
      return;
    }
    if (!before.credit().equals(after)) throw new IllegalStateException("money that moves");
    transactions.checkAtCommit(
        () -> {
          if (!credited.test(after.id())) throw new IllegalStateException("credit out of nothing");
        });
  }

  private void requireSentBack(Payment.Completed payment) {
    if (refunds.apply(payment.id()).isEmpty())
      throw new IllegalStateException("money that goes nowhere");
  }

  private void requirePosted(Payment.Completed payment) {
    if (!posted.test(payment.id())) throw new IllegalStateException("money outside the ledger");
  }

  private void requireInvoicePaidBy(Payment.Completed payment) {
    boolean paid =
        invoices
            .find(payment.attempt().purpose().invoice())
            .filter(found -> found instanceof Invoice.Paid by && by.proof().equals(payment.proof()))
            .isPresent();
    if (!paid) throw new IllegalStateException("money that settled nothing");
  }

  private void leave(Payment payment) {
    DuePayment.of(payment).ifPresent(due::remove);
  }

  private void keep(Payment payment) {
    DuePayment.of(payment).ifPresent(when -> due.put(when, payment.id()));
    byId.put(payment.id(), payment);
    ofSubscriber.put(payment.attempt().purpose().subscriber(), payment.id().value(), payment);
  }

  @Override
  public void append(PaymentId payment, LookupReport report) {
    transactions.requireOpen();
    if (!byId.has(payment)) throw new IllegalStateException("evidence about nothing");
    evidence.append(payment, report);
  }

  @Override
  public List<PaymentId> claimDue(Instant now, Duration lease, int limit) {
    return transactions.atOnce(
        () -> {
          List<PaymentId> taken = due.first(limit).stream().filter(id -> isDue(id, now)).toList();
          taken.forEach(id -> putOff(byId.find(id).orElseThrow(), now.plus(lease)));
          return taken;
        });
  }

  private boolean isDue(PaymentId id, Instant now) {
    return byId.find(id)
        .flatMap(DuePayment::of)
        .filter(when -> !when.at().isAfter(now))
        .isPresent();
  }

  /** When the next one is due, so that nobody has to look before. */
  public Optional<Instant> nextDue() {
    return due.firstKey().map(DuePayment::at);
  }

  /** When each is due. */
  public Stream<Instant> due() {
    return all().stream().map(DuePayment::of).flatMap(Optional::stream).map(DuePayment::at);
  }

  private void putOff(Payment payment, Instant until) {
    if (!(payment instanceof Payment.Watched watched)) return;
    leave(watched);
    keep(leased(watched, new Watch(watched.watch().asked(), Optional.of(until))));
  }

  private static Payment leased(Payment.Watched payment, Watch watch) {
    return switch (payment) {
      case Payment.Initiated(var attempt, var revision, var link, _) ->
          new Payment.Initiated(attempt, revision, link, watch);
      case Payment.Pending(var attempt, var revision, var link, var saying, _) ->
          new Payment.Pending(attempt, revision, link, saying, watch);
      case Payment.Closed(var attempt, var revision, var link, var because, _) ->
          new Payment.Closed(attempt, revision, link, because, watch);
    };
  }

  /** Whether the payment of the proof is kept, completed by it, for that invoice. */
  public boolean counts(Settlement settlement) {
    return settlement
        .proof()
        .payment()
        .flatMap(this::find)
        .filter(payment -> payment instanceof Payment.Completed done && pays(done, settlement))
        .isPresent();
  }

  private static boolean pays(Payment.Completed payment, Settlement settlement) {
    return payment.disposition() == Disposition.SETTLED_INVOICE
        && payment.proof().equals(settlement.proof())
        && payment.attempt().purpose().invoice().equals(settlement.invoice().id());
  }

  /** All of them. */
  public List<Payment> all() {
    return byId.all();
  }

  /** Those that were completed. */
  public CompletedPayments completed() {
    return completed;
  }

  /** What was said last about a payment. */
  public Optional<LookupReport> lastReport(PaymentId payment) {
    return evidence.last(payment);
  }

  /** The reports kept about a payment, oldest first. */
  public List<ReportId> evidence(PaymentId payment) {
    return evidence.ids(payment);
  }
}
