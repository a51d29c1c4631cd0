package np.shulka.application.refund;

import java.util.List;
import java.util.Optional;
import np.shulka.application.audit.By;
import np.shulka.application.payment.PaymentGatewayPort;
import np.shulka.application.payment.UnknownPayment;
import np.shulka.application.work.Retry;
import np.shulka.application.work.Setting;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.GatewayLink;
import np.shulka.domain.payment.LookupReport;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.refund.Effect;
import np.shulka.domain.refund.Refund;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/**
 * Books a part that was refunded at the gateway, past us. How much it was only a person can read
 * there (K6); that something went back has to be what the gateway says now.
 */
@PrimaryPort
public final class BookFoundRefund {
  private final RefundBooks all;
  private final PaymentGatewayPort gateway;
  private final FoundRefund found;
  private final Setting setting;

  public BookFoundRefund(RefundBooks all, PaymentGatewayPort gateway, Setting setting) {
    this.all = all;
    this.gateway = gateway;
    this.found = new FoundRefund(all, setting);
    this.setting = setting;
  }

  /**
   * Books it.
   *
   * @param wish of which payment, how much, and what becomes of the subscription
   * @throws UnknownPayment if there is none
   */
  public Outcome book(By by, RequestRefund.Wish wish) {
    Payment known = all.books().payments().find(wish.payment()).orElseThrow(UnknownPayment::new);
    if (!(known instanceof Payment.Completed payment)
        || !(payment.link() instanceof GatewayLink.Web web)) {
      return new Outcome.NotRefundable(known);
    }
    Money gone = Refundable.of(all, payment).gone();
    LookupReport report = gateway.lookup(web.pidx());
    return Retry.onLostRace(() -> write(by, wish, payment, report, gone));
  }

  private Outcome write(
      By by, RequestRefund.Wish wish, Payment.Completed payment, LookupReport report, Money gone) {
    Optional<Refundable> part = Refundable.of(all, payment, wish.invoice());
    if (part.isEmpty()) return new Outcome.NotSetOff(payment);
    Refundable left = part.get();
    // who was overtaken may have read the same part in the dashboard as who was faster
    boolean overtaken = !left.gone().equals(gone);
    if (left.underWay() || overtaken) return new Outcome.UnderWay(payment);
    if (!wish.expects(left.rest())) return new Outcome.Outdated(payment, left.rest());
    Money most = left.setOff().isPresent() ? left.left() : left.rest();
    Money amount = wish.amount().orElse(most);
    if (amount.isZero() || amount.compareTo(most) > 0) {
      return new Outcome.TooMuch(payment, most);
    }
    if (wish.effect() != Effect.KEEP && !left.isOfTimeToCome(all.books(), setting.now())) {
      return new Outcome.NoEffect(payment);
    }
    if (wish.effect() == Effect.END_NOW) {
      Optional<Outcome> more = endsMore(payment, left, amount);
      if (more.isPresent()) return more.get();
    }
    boolean whole = wish.effect() == Effect.END_NOW && hasNotBegun(left);
    var back = new FoundRefund.Back(left, amount, wish.effect(), whole);
    List<Refund.Confirmed> booked = found.book(back, report, Optional.of(by));
    return booked.isEmpty() ? new Outcome.NotSeen(payment) : new Outcome.Booked(booked.getFirst());
  }

  /** What speaks against ending something with it, if anything does. */
  private Optional<Outcome> endsMore(Payment.Completed payment, Refundable left, Money amount) {
    if (hasNotBegun(left)) {
      return left.isAll(amount) ? Optional.empty() : Optional.of(new Outcome.OnlyWhole(payment));
    }
    return new PaidBeside(all.books())
        .of(left.about(), setting.now())
        .map(beside -> new Outcome.EndsMore(payment, beside));
  }

  /** Whether it is the last period that was paid ahead. */
  private boolean hasNotBegun(Refundable left) {
    return new PaidAhead(all.books()).without(left.about(), setting.now()).isPresent();
  }

  /** What became of it. */
  public sealed interface Outcome {

    /** It is in the books; where that took several refunds, the first of them. */
    record Booked(Refund refund) implements Outcome {}

    /** It is not paid, or not looked up by Khalti's checkout. */
    record NotRefundable(Payment payment) implements Outcome {}

    /** One of ours is under way and has to end first, or another was booked meanwhile. */
    record UnderWay(Payment payment) implements Outcome {}

    /** Something was booked since whoever asks looked, and it may be the same. */
    record Outdated(Payment payment, Money left) implements Outcome {}

    /** Nothing of it was set off against the invoice that they named. */
    record NotSetOff(Payment payment) implements Outcome {}

    /** More than is left of it. */
    record TooMuch(Payment payment, Money left) implements Outcome {}

    /** It paid for no time that is still to come, so nothing can end with it (S18). */
    record NoEffect(Payment payment) implements Outcome {}

    /** With a part of what was paid ahead nothing ends. */
    record OnlyWhole(Payment payment) implements Outcome {}

    /** Time that another payment bought would end with it, which would have to go back first. */
    record EndsMore(Payment payment, Invoice.Paid beside) implements Outcome {}

    /** The gateway does not say that such a refund was made. */
    record NotSeen(Payment payment) implements Outcome {}
  }
}
