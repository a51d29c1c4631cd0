package np.shulka.application.refund;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import np.shulka.application.payment.Books;
import np.shulka.application.subscription.Billed;
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
 * @param paidFor the tax invoice that it settled, as far as that can be given back; none where
 *     nothing was owed
 */
record Refundable(
    Payment.Completed payment,
    Money gone,
    boolean underWay,
    Optional<Creditable> paidFor,
    Billed billed) {

  static Refundable of(RefundBooks all, Payment.Completed payment) {
    var purpose = payment.attempt().purpose();
    List<Refund> refunds = all.refunds().of(payment.id());
    Billed billed = all.books().subscriptions().billed(purpose.invoice()).orElseThrow();
    List<Credit> noted =
        refunds.stream()
            .filter(refund -> !(refund instanceof Refund.Rejected))
            .flatMap(refund -> refund.intent().note().stream())
            .toList();
    Money gone =
        refunds.stream()
            .filter(Refund.Confirmed.class::isInstance)
            .map(refund -> refund.intent().amount())
            .reduce(Money.ZERO, Money::plus);
    Optional<Creditable> creditable =
        settled(payment, billed)
            .map(paid -> Creditable.of(paid, all.refunds().taken(paid.id()), noted));
    boolean underWay = refunds.stream().anyMatch(Refund::isUnderWay);
    return new Refundable(payment, gone, underWay, creditable, billed);
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
    return paidFor.map(Creditable::left).map(rest()::atMost).orElse(rest());
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
    return paidFor
        .filter(creditable -> !creditable.left().isZero())
        .map(creditable -> creditable.part(amount.atMost(creditable.left())));
  }

  /** The same where a period is taken back whole: what credit paid of it is credit again (S18). */
  Optional<Credit> noteOfAll(Money amount) {
    Money credit = billed.invoice().request().charges().setOff().fromAccount();
    return note(amount.plus(credit));
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
        payment.id(), purpose.subscriber(), purpose.subscription(), purpose.invoice());
  }
}
