package np.shulka.application.refund;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import np.shulka.application.audit.AuditEntry.Change;
import np.shulka.application.audit.By;
import np.shulka.application.payment.PaymentGatewayPort;
import np.shulka.application.payment.UnknownPayment;
import np.shulka.application.work.Retry;
import np.shulka.application.work.Setting;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.identity.RefundId;
import np.shulka.domain.invoice.Credit;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.Disposition;
import np.shulka.domain.payment.GatewayLink;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.refund.Amounts;
import np.shulka.domain.refund.Effect;
import np.shulka.domain.refund.Intent;
import np.shulka.domain.refund.Origin;
import np.shulka.domain.refund.Refund;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/**
 * Gives money back because an operator says so, and what becomes of the subscription (S18). The
 * intent is durable before the gateway hears of it (S24).
 */
@PrimaryPort
public final class RequestRefund {
  private final RefundBooks all;
  private final SendRefund sending;
  private final RefundPolicy policy;
  private final Setting setting;

  public RequestRefund(
      RefundBooks all, PaymentGatewayPort gateway, RefundPolicy policy, Setting setting) {
    this.all = all;
    this.sending = new SendRefund(all, gateway, setting);
    this.policy = policy;
    this.setting = setting;
  }

  /**
   * Writes the intent, and sends it unless somebody else has to agree.
   *
   * @throws UnknownPayment if there is none
   */
  public Outcome request(By by, Wish wish) {
    Outcome outcome = Retry.onLostRace(() -> decide(by, wish));
    return outcome instanceof Outcome.Made(Refund.Requested requested)
        ? new Outcome.Made(sending.send(requested))
        : outcome;
  }

  private Outcome decide(By by, Wish wish) {
    Payment known = all.books().payments().find(wish.payment()).orElseThrow(UnknownPayment::new);
    if (!(known instanceof Payment.Completed payment) || !isRefundable(payment)) {
      return new Outcome.NotRefundable(known);
    }
    Optional<Refundable> found = Refundable.of(all, payment, wish.invoice());
    if (found.isEmpty()) return new Outcome.NotSetOff(payment);
    Refundable left = found.get();
    if (left.underWay()) return new Outcome.UnderWay(payment);
    if (!wish.expects(left.left())) return new Outcome.Outdated(payment, left.left());
    Money amount = wish.amount().orElse(left.left());
    if (amount.isZero() || amount.compareTo(left.left()) > 0) {
      return new Outcome.TooMuch(payment, left.left());
    }
    if (payment.isUnapplied() && !amount.equals(left.left())) {
      return new Outcome.OnlyWhole(payment);
    }
    if (wish.effect() != Effect.KEEP && !left.isOfTimeToCome(all.books(), setting.now())) {
      return new Outcome.NoEffect(payment);
    }
    if (wish.effect() == Effect.END_NOW) {
      if (new PaidAhead(all.books()).without(left.about(), setting.now()).isPresent()) {
        return left.isAll(amount)
            ? new Outcome.Made(write(by, wish, left, amount, left.noteOfAll(amount)))
            : new Outcome.OnlyWhole(payment);
      }
      var beside = new PaidBeside(all.books()).of(left.about(), setting.now());
      if (beside.isPresent()) return new Outcome.EndsMore(payment, beside.get());
    }
    return new Outcome.Made(write(by, wish, left, amount, left.note(amount)));
  }

  /** Only a web checkout can be looked up again; credit is its payer's to use. */
  static boolean isRefundable(Payment.Completed payment) {
    return payment.link() instanceof GatewayLink.Web
        && (payment.isUnapplied() || payment.disposition() == Disposition.SETTLED_INVOICE);
  }

  private Refund write(By by, Wish wish, Refundable left, Money amount, Optional<Credit> note) {
    Instant now = setting.now();
    Intent intent = intent(by, wish, left.about(), left.amounts(amount), note);
    Refund refund =
        isForTwo(intent, left)
            ? new Refund.AwaitingApproval(intent)
            : new Refund.Requested(intent, now);
    return all.books()
        .transactions()
        .run(
            () -> {
              Payment.Completed payment = left.payment();
              if (payment.isUnapplied()) {
                all.books().payments().replace(payment, payment.sendBack());
              }
              all.refunds().add(refund);
              Change change = Change.added(facts(intent));
              all.log()
                  .append(by.did("refund.requested", "refund " + intent.id(), change, setting));
              return refund;
            });
  }

  private Intent intent(
      By by, Wish wish, Intent.About about, Amounts amounts, Optional<Credit> note) {
    return new Intent(
        new RefundId(setting.identifiers().next()),
        about,
        amounts,
        note,
        wish.effect(),
        new Origin.Asked(by.actor(), by.reason().orElseThrow(), wish.mobile()),
        setting.now());
  }

  /** Much money of one payment, however many parts it is in, or a present of a period (S18). */
  private boolean isForTwo(Intent intent, Refundable left) {
    Money back = intent.amounts().before().plus(intent.amount()).plus(intent.asCredit());
    boolean much = back.compareTo(policy.aloneUpTo()) > 0;
    boolean present =
        intent.effect() == Effect.KEEP
            && left.isAll(intent.amount())
            && left.isOfTimeToCome(all.books(), setting.now());
    return much || present;
  }

  static Map<String, Object> facts(Intent intent) {
    return Map.of(
        "payment", intent.about().payment().toString(),
        "amount", intent.amount().paisa(),
        "effect", intent.effect().name());
  }

  /**
   * What somebody wants back.
   *
   * @param amount a part; empty for all that is left
   * @param mobile the payer's Khalti number, needed where a bank paid
   * @param left what was left when they decided; empty if they did not look
   * @param invoice what is taken back, where a change set the payment off against it; empty for
   *     what the payment settled
   */
  public record Wish(
      PaymentId payment,
      Optional<Money> amount,
      Optional<String> mobile,
      Effect effect,
      Optional<Money> left,
      Optional<InvoiceId> invoice) {

    /** Whatever is left. */
    public Wish(PaymentId payment, Optional<Money> amount, Optional<String> mobile, Effect effect) {
      this(payment, amount, mobile, effect, Optional.empty(), Optional.empty());
    }

    boolean expects(Money now) {
      return left.map(now::equals).orElse(true);
    }
  }

  /** What became of the wish. */
  public sealed interface Outcome {

    /** The intent is written; how far it got is its state. */
    record Made(Refund refund) implements Outcome {}

    /** It is not paid, not looked up by Khalti's checkout, or its money is credit by now. */
    record NotRefundable(Payment payment) implements Outcome {}

    /** Another one of the payment is under way, and would have to end first. */
    record UnderWay(Payment payment) implements Outcome {}

    /** Nothing of it was set off against the invoice that they named. */
    record NotSetOff(Payment payment) implements Outcome {}

    /** More than is left of it. */
    record TooMuch(Payment payment, Money left) implements Outcome {}

    /** Something went back since they looked. */
    record Outdated(Payment payment, Money left) implements Outcome {}

    /** Nothing was owed for it, so all that is left goes back at once. */
    record OnlyWhole(Payment payment) implements Outcome {}

    /** It paid for no time that is still to come, so nothing can end with it (S18). */
    record NoEffect(Payment payment) implements Outcome {}

    /** Time that another payment bought would end with it, which would have to go back first. */
    record EndsMore(Payment payment, Invoice.Paid beside) implements Outcome {}
  }
}
