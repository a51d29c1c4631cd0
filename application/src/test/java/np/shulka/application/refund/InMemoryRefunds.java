package np.shulka.application.refund;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import np.shulka.application.invoice.InMemoryInvoices;
import np.shulka.application.payment.InMemoryPayments;
import np.shulka.application.work.InMemoryTransactions;
import np.shulka.application.work.LostRace;
import np.shulka.application.work.Page;
import np.shulka.application.work.Rows;
import np.shulka.application.work.Shelf;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.identity.RefundId;
import np.shulka.domain.identity.ReportId;
import np.shulka.domain.invoice.Credit;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.payment.Watch;
import np.shulka.domain.refund.Effect;
import np.shulka.domain.refund.Refund;
import np.shulka.domain.subscriber.Subject;

/** Refunds with the rules of the database. */
public final class InMemoryRefunds implements Refunds {
  private final InMemoryTransactions transactions;
  private final InMemoryInvoices invoices;
  private final InMemoryPayments payments;
  private final Predicate<RefundId> told;
  private final Rows<RefundId, Refund> byId;
  private final Rows<RefundId, Refund> waiting;
  private final Rows<PaymentId, List<RefundId>> ofPayment;
  private final Rows<InvoiceId, List<RefundId>> ofInvoice;
  private final Rows<PaymentId, Watch> settled;
  private final Rows<Turn, PaymentId> turns;
  private final UnusedMoney unused;
  private final Shelf<Refund> ofSubscriber;

  /**
   * Starts empty.
   *
   * @param told whether ledger and credit notes tell of a refund
   */
  public InMemoryRefunds(
      InMemoryTransactions transactions,
      InMemoryInvoices invoices,
      InMemoryPayments payments,
      Predicate<RefundId> told) {
    this.transactions = transactions;
    this.invoices = invoices;
    this.payments = payments;
    this.told = told;
    this.byId = Rows.in(transactions);
    this.waiting = Rows.in(transactions);
    this.ofPayment = Rows.in(transactions);
    this.ofInvoice = Rows.in(transactions);
    this.settled = Rows.in(transactions);
    this.turns = Rows.sorted(transactions, Turn.FIRST);
    this.unused =
        new UnusedMoney(transactions, payments, id -> of(id).stream().noneMatch(Refund::isAsked));
    this.ofSubscriber = new Shelf<>(transactions);
  }

  @Override
  public Optional<Refund> find(RefundId id) {
    return byId.find(id);
  }

  @Override
  public List<Refund> of(PaymentId payment) {
    List<RefundId> ids = ofPayment.find(payment).orElseGet(List::of);
    return ids.isEmpty() ? List.of() : ids.stream().map(id -> byId.find(id).orElseThrow()).toList();
  }

  @Override
  public Map<PaymentId, Money> refunded(List<PaymentId> ids) {
    Map<PaymentId, Money> sums = new HashMap<>();
    ids.forEach(id -> sums.put(id, gone(id)));
    sums.values().removeIf(Money::isZero);
    return sums;
  }

  /** Whether money went back so that the time ends which that invoice bought. */
  public boolean endsTimeOf(InvoiceId invoice) {
    return byId.all().stream()
        .filter(Refund.Confirmed.class::isInstance)
        .map(Refund::intent)
        .anyMatch(
            intent ->
                intent.effect() == Effect.END_NOW && intent.about().invoice().equals(invoice));
  }

  @Override
  public Page<Refund> search(RefundSearch search, Page.Request page) {
    return ofSubscriber.page(search::matches, page);
  }

  @Override
  public List<Credit> taken(InvoiceId invoice) {
    return invoices.taken(invoice);
  }

  @Override
  public List<Credit> noted(InvoiceId invoice) {
    return ofInvoice.find(invoice).stream()
        .flatMap(List::stream)
        .map(id -> byId.find(id).orElseThrow())
        .filter(refund -> !(refund instanceof Refund.Rejected))
        .flatMap(refund -> refund.intent().note().stream())
        .toList();
  }

  @Override
  public void add(Refund refund) {
    transactions.requireOpen();
    PaymentId payment = refund.intent().about().payment();
    List<Refund> others = of(payment);
    if (others.stream().anyMatch(Refund::isUnderWay)) throw new LostRace("refunds of " + payment);
    if (!gone(payment).equals(refund.intent().amounts().before())) {
      throw new LostRace("refunds of " + payment);
    }
    refund.intent().note().ifPresent(invoices::note);
    Rows.more(ofPayment, payment, refund.id());
    Rows.more(ofInvoice, refund.intent().about().invoice(), refund.id());
    keep(refund);
    transactions.checkAtCommit(() -> requirePaid(refund));
    transactions.checkAtCommit(
        () -> SetOffMoney.require(payments.find(payment).orElseThrow(), invoices, of(payment)));
    transactions.checkAtCommit(() -> UsedCredit.require(refund.intent(), invoices, of(payment)));
  }

  private Money gone(PaymentId payment) {
    return of(payment).stream()
        .filter(Refund.Confirmed.class::isInstance)
        .map(refund -> refund.intent().amount())
        .reduce(Money.ZERO, Money::plus);
  }

  private void requirePaid(Refund refund) {
    boolean fits =
        payments
            .find(refund.intent().about().payment())
            .filter(payment -> payment instanceof Payment.Completed done && fits(done, refund))
            .isPresent();
    if (!fits) throw new IllegalStateException("a refund of what was not paid");
  }

  private static boolean fits(Payment.Completed payment, Refund refund) {
    boolean leavesSome = !refund.isAsked() && !refund.intent().amounts().isRest();
    return payment.amount().equals(refund.intent().amounts().paid())
        && (leavesSome || !payment.isUnapplied());
  }

  @Override
  public void replace(Refund before, Refund after) {
    transactions.requireOpen();
    Refund stored = find(before.id()).orElseThrow(() -> new LostRace("no refund"));
    if (stored.revision() != before.revision()) throw new LostRace("refund " + before.id());
    if (after.revision() <= before.revision()) throw new IllegalStateException("no new revision");
    if (after instanceof Refund.Rejected) after.intent().note().ifPresent(invoices::forget);
    keep(after);
  }

  @Override
  public void approve(Refund.AwaitingApproval before, Refund.Requested after, Subject by) {
    if (!before.mayBeApprovedBy(by)) throw new IllegalStateException("approved by who asked");
    replace(before, after);
  }

  private void keep(Refund refund) {
    byId.put(refund.id(), refund);
    if (Due.at(refund).isPresent()) waiting.put(refund.id(), refund);
    else waiting.remove(refund.id());
    ofSubscriber.put(refund.intent().about().subscriber(), refund.id().value(), refund);
    if (refund instanceof Refund.Confirmed done) {
      transactions.checkAtCommit(() -> requireTold(done));
    }
  }

  private void requireTold(Refund.Confirmed refund) {
    List<ReportId> evidence = payments.evidence(refund.intent().about().payment());
    if (!evidence.contains(refund.report())) throw new IllegalStateException("without evidence");
    if (!told.test(refund.id())) throw new IllegalStateException("a refund outside the books");
  }

  @Override
  public List<RefundId> claimDue(Instant now, Duration lease, int limit) {
    return transactions.atOnce(
        () -> {
          List<Refund> due =
              waiting.all().stream()
                  .filter(refund -> Due.at(refund).filter(at -> !at.isAfter(now)).isPresent())
                  .sorted(Comparator.comparing(refund -> Due.at(refund).orElseThrow()))
                  .limit(limit)
                  .toList();
          due.forEach(refund -> keep(Due.leased(refund, now.plus(lease))));
          return due.stream().map(Refund::id).toList();
        });
  }

  @Override
  public List<PaymentId> claimUnused(Instant now, Duration lease, int limit) {
    return unused.claim(now, lease, limit);
  }

  @Override
  public List<PaymentId> claimSettled(Instant now, int limit) {
    return transactions.atOnce(
        () -> {
          watchNewOnes();
          List<Payment.Completed> due =
              turns.whileKey(turn -> !now.isBefore(turn.at())).stream()
                  .map(id -> (Payment.Completed) payments.find(id).orElseThrow())
                  .filter(this::isLeft)
                  .limit(limit)
                  .toList();
          due.forEach(payment -> watch(payment, next(payment, now)));
          return due.stream().map(Payment::id).toList();
        });
  }

  private void watchNewOnes() {
    for (int place = settled.count(); place < payments.completed().count(); place++) {
      Payment.Completed fresh = payments.completed().at(place);
      watch(fresh, new Watch(0, Optional.of(checkedAt(fresh))));
    }
  }

  private void watch(Payment.Completed payment, Watch watch) {
    turns.remove(new Turn(checkedAt(payment), payment.id()));
    settled.put(payment.id(), watch);
    turns.put(new Turn(checkedAt(payment), payment.id()), payment.id());
  }

  private boolean isLeft(Payment.Completed payment) {
    return gone(payment.id()).compareTo(payment.amount()) < 0;
  }

  private Instant checkedAt(Payment.Completed payment) {
    return settled
        .find(payment.id())
        .flatMap(Watch::dueAt)
        .orElseGet(() -> payment.proof().provenAt().plus(SettledSchedule.FIRST));
  }

  private Watch next(Payment.Completed payment, Instant now) {
    int asked = settled.find(payment.id()).map(Watch::asked).orElse(0) + 1;
    Duration age = Duration.between(payment.proof().provenAt(), now);
    return new Watch(asked, Optional.of(now.plus(SettledSchedule.pause(asked, age))));
  }

  /** When each payment that is not all back is asked about next. */
  public Map<PaymentId, Instant> asksNext() {
    return payments
        .completed()
        .all()
        .filter(this::isLeft)
        .collect(Collectors.toMap(Payment::id, this::checkedAt));
  }

  /** When each is due, and what nobody uses. */
  public Stream<Instant> due() {
    var asked = waiting.all().stream().map(Due::at).flatMap(Optional::stream);
    return Stream.concat(asked, unused.due());
  }
}
