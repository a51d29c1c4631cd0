package np.shulka.application.refund;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import np.shulka.application.payment.Books;
import np.shulka.application.subscription.Billed;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.invoice.Credit;
import np.shulka.domain.invoice.Creditable;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.refund.Amounts;
import np.shulka.domain.refund.Intent;
import np.shulka.domain.refund.Refund;
import np.shulka.domain.subscription.Standstill;

/**
 * What can still go back of a payment.
 *
 * @param gone what is back already
 * @param paidFor the tax invoice that is taken back, as far as that can be given back; none where
 *     nothing was owed
 * @param setOff where a change set the payment off against that invoice, how much of it can go back
 *     for it yet; none where the payment settled it
 */
record Refundable(
    Payment.Completed payment,
    Money gone,
    boolean underWay,
    Optional<Creditable> paidFor,
    Billed billed,
    Optional<Money> setOff) {

  /** Of what it paid for itself. */
  static Refundable of(RefundBooks all, Payment.Completed payment) {
    Billed billed = billed(all, payment.attempt().purpose().invoice());
    Optional<Creditable> creditable = settled(payment, billed).map(paid -> creditable(all, paid));
    return of(all, payment, billed, creditable, Optional.empty());
  }

  /** The same of an invoice that somebody names; none if nothing of the payment is in it. */
  static Optional<Refundable> of(
      RefundBooks all, Payment.Completed payment, Optional<InvoiceId> named) {
    return named
        .filter(invoice -> !invoice.equals(payment.attempt().purpose().invoice()))
        .map(invoice -> Optional.ofNullable(setOff(all, payment).get(invoice)))
        .orElseGet(() -> Optional.of(of(all, payment)));
  }

  /** Of what changes set off with it, by the invoices that they asked for (S4). */
  static Map<InvoiceId, Refundable> setOff(RefundBooks all, Payment.Completed payment) {
    Map<InvoiceId, Refundable> found = new LinkedHashMap<>();
    settled(payment, billed(all, payment.attempt().purpose().invoice()))
        .map(new SetOffs(all.books().invoices())::of)
        .orElseGet(Map::of)
        .forEach((id, most) -> found.put(id, of(all, payment, billed(all, id), most)));
    return found;
  }

  /** It, and then all else that can be taken back with the same payment. */
  List<Refundable> andOthers(RefundBooks all) {
    Map<InvoiceId, Refundable> found = new LinkedHashMap<>();
    found.put(billed.invoice().id(), this);
    found.putIfAbsent(payment.attempt().purpose().invoice(), of(all, payment));
    setOff(all, payment).forEach(found::putIfAbsent);
    return List.copyOf(found.values());
  }

  private static Refundable of(
      RefundBooks all, Payment.Completed payment, Billed billed, Money most) {
    Money before =
        all.refunds().of(payment.id()).stream()
            .filter(refund -> !(refund instanceof Refund.Rejected))
            .flatMap(refund -> refund.intent().note().stream())
            .filter(note -> note.of().equals(billed.invoice().id()))
            .map(Credit::gross)
            .reduce(Money.ZERO, Money::plus);
    Creditable creditable = creditable(all, (Invoice.Paid) billed.invoice());
    Money rest = most.minus(before.atMost(most));
    return of(all, payment, billed, Optional.of(creditable), Optional.of(rest));
  }

  private static Refundable of(
      RefundBooks all,
      Payment.Completed payment,
      Billed billed,
      Optional<Creditable> creditable,
      Optional<Money> setOff) {
    List<Refund> refunds = all.refunds().of(payment.id());
    Money gone =
        refunds.stream()
            .filter(Refund.Confirmed.class::isInstance)
            .map(refund -> refund.intent().amount())
            .reduce(Money.ZERO, Money::plus);
    boolean underWay = refunds.stream().anyMatch(Refund::isUnderWay);
    return new Refundable(payment, gone, underWay, creditable, billed, setOff);
  }

  private static Billed billed(RefundBooks all, InvoiceId invoice) {
    return all.books().subscriptions().billed(invoice).orElseThrow();
  }

  private static Creditable creditable(RefundBooks all, Invoice.Paid paid) {
    return Creditable.of(paid, all.refunds().taken(paid.id()), all.refunds().noted(paid.id()));
  }

  private static Optional<Invoice.Paid> settled(Payment.Completed payment, Billed billed) {
    return Optional.of(billed.invoice())
        .filter(Invoice.Paid.class::isInstance)
        .map(Invoice.Paid.class::cast)
        .filter(paid -> paid.proof().payment().filter(payment.id()::equals).isPresent());
  }

  /** What of the payment is not back yet. */
  Money rest() {
    return payment.amount().minus(gone);
  }

  /** How much may go back with our help. */
  Money left() {
    return notable().map(rest()::atMost).orElse(rest());
  }

  /** How much a credit note can say. */
  private Optional<Money> notable() {
    return paidFor.map(Creditable::left).map(left -> setOff.map(left::atMost).orElse(left));
  }

  /** Whether nothing of what can be noted is left after that much. */
  boolean isAll(Money amount) {
    return amount.compareTo(left()) >= 0;
  }

  Amounts amounts(Money amount) {
    return new Amounts(payment.amount(), gone, amount);
  }

  /** What the credit note says; of money that is given away past us, as much as it can. */
  Optional<Credit> note(Money amount) {
    return notable()
        .filter(most -> !most.isZero())
        .map(most -> paidFor.orElseThrow().part(amount.atMost(most)));
  }

  /** The same where a period is taken back whole: what credit paid of it is credit again (S18). */
  Optional<Credit> noteOfAll(Money amount) {
    Money credit = billed.invoice().request().charges().setOff().fromAccount();
    return Optional.of(amount.plus(credit)).filter(all -> !all.isZero()).flatMap(this::note);
  }

  /** Whether it paid for time that is not over; a pause moves it (S20). */
  boolean isOfTimeToCome(Books books, Instant now) {
    if (paidFor.isEmpty() || !(billed.invoice() instanceof Invoice.Paid paid)) return false;
    var still = books.subscriptions().standstills(billed.subscription().id());
    return now.isBefore(Standstill.livedUntil(paid.covers(), still));
  }

  Intent.About about() {
    var purpose = payment.attempt().purpose();
    return new Intent.About(
        payment.id(), purpose.subscriber(), purpose.subscription(), billed.invoice().id());
  }
}
