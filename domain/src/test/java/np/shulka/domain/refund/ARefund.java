package np.shulka.domain.refund;

import java.util.Optional;
import np.shulka.domain.identity.AnId;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.identity.RefundId;
import np.shulka.domain.invoice.Credit;
import np.shulka.domain.money.ATime;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.subscriber.Subject;

/** Builds intents: by default all of Rs 1,130.00 that somebody paid goes back. */
public final class ARefund {
  private Intent.About about =
      new Intent.About(
          AnId.ofPayment(), AnId.ofSubscriber(), AnId.ofSubscription(), AnId.ofInvoice());
  private Money paid = Money.rupees(1_130);
  private Money before = Money.ZERO;
  private Money amount = Money.rupees(1_130);
  private Effect effect = Effect.KEEP;
  private Optional<Credit> note = Optional.empty();
  private Origin origin = new Origin.Asked(new Subject("asha"), "a wish", Optional.empty());

  private ARefund() {}

  public static ARefund ofAll() {
    return new ARefund();
  }

  /** All that was paid, of a payment that is there. */
  public static ARefund of(Payment payment) {
    ARefund refund = new ARefund();
    var purpose = payment.attempt().purpose();
    refund.about =
        new Intent.About(
            payment.id(), purpose.subscriber(), purpose.subscription(), purpose.invoice());
    refund.paid = payment.amount();
    refund.amount = payment.amount();
    return refund;
  }

  public ARefund amounting(Money amount) {
    this.amount = amount;
    return this;
  }

  /** So much went back before. */
  public ARefund after(Money before) {
    this.before = before;
    return this;
  }

  public ARefund noting(Credit credit) {
    this.note = Optional.of(credit);
    return this;
  }

  /** For what a change set it off against. */
  public ARefund back(InvoiceId invoice, Credit credit) {
    this.about =
        new Intent.About(about.payment(), about.subscriber(), about.subscription(), invoice);
    return noting(credit);
  }

  public ARefund with(Effect effect) {
    this.effect = effect;
    return this;
  }

  public ARefund from(Origin origin) {
    this.origin = origin;
    return this;
  }

  public Intent intent() {
    Amounts amounts = new Amounts(paid, before, amount);
    var id = new RefundId(AnId.uuid());
    return new Intent(id, about, amounts, note, effect, origin, ATime.NOW);
  }

  public Refund.Requested requested() {
    return new Refund.Requested(intent(), ATime.NOW);
  }

  public Refund.Sent sent() {
    return requested().send(ATime.NOW);
  }
}
