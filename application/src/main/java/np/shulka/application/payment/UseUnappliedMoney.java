package np.shulka.application.payment;

import java.util.List;
import java.util.Optional;
import np.shulka.application.catalog.Catalog;
import np.shulka.application.invoice.AskForTime;
import np.shulka.application.refund.Refunds;
import np.shulka.application.work.Retry;
import np.shulka.application.work.Setting;
import np.shulka.domain.catalog.PinnedPlan;
import np.shulka.domain.catalog.Plan;
import np.shulka.domain.catalog.PlanVersion;
import np.shulka.domain.catalog.Redemption;
import np.shulka.domain.catalog.Selection;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.identity.SubscriptionId;
import np.shulka.domain.invoice.Charges;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.invoice.Standing;
import np.shulka.domain.payment.Attempt;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.refund.Refund;
import np.shulka.domain.subscriber.Subject;
import np.shulka.domain.subscription.Agreement;
import np.shulka.domain.subscription.Live;
import np.shulka.domain.subscription.Subscription;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/**
 * Lets a payer go on with money of theirs for which nothing was owed: it becomes their credit, and
 * at once pays the next period of what it was meant for. Only an explicit wish does that, and only
 * for so long; then it is proposed to go back (S13, S14).
 */
@PrimaryPort
public final class UseUnappliedMoney {
  private final ReadPayment payments;
  private final Catalog catalog;
  private final Books books;
  private final Refunds refunds;
  private final OpenAttempt attempts;
  private final Setting setting;
  private final Continuing continuing;

  public UseUnappliedMoney(
      ReadPayment payments,
      Catalog catalog,
      Books books,
      Refunds refunds,
      OpenAttempt attempts,
      Setting setting) {
    this.payments = payments;
    this.catalog = catalog;
    this.books = books;
    this.refunds = refunds;
    this.attempts = attempts;
    this.setting = setting;
    this.continuing = new Continuing(books, catalog.redemptions(), refunds, setting);
  }

  /**
   * Uses it, once.
   *
   * @throws UnknownPayment if there is none, or it is not the caller's
   * @throws GatewayUnavailable if the gateway cannot be asked about a payment that is under way
   */
  public Outcome use(Subject by, PaymentId id) {
    return Retry.onLostRace(() -> useOnce(by, id));
  }

  private Outcome useOnce(Subject by, PaymentId id) {
    Payment known = payments.read(by, id);
    if (!(known instanceof Payment.Completed money) || !money.isUnapplied()) {
      return new Outcome.NotUnapplied(known);
    }
    if (money.isUnused(setting.now())) return late(money);
    return switch (meant(money)) {
      case Live late when isOvertaken(late) -> {
        continuing.turn(late);
        yield useOnce(by, id);
      }
      case Subscription.Paused paused -> continuing.later(money, paused);
      case Subscription.Payable payable -> goOn(money, payable);
      case Subscription.Ended over -> beginAnew(money, over.agreement());
    };
  }

  private Outcome late(Payment.Completed money) {
    boolean declined = refunds.of(money.id()).stream().anyMatch(Refund.Rejected.class::isInstance);
    return declined ? new Outcome.NotSentBack(money) : new Outcome.TooLate(money);
  }

  /** What it was paid for, or what its payer has instead by now. */
  private Subscription meant(Payment.Completed money) {
    Attempt.Purpose purpose = money.attempt().purpose();
    Subscription paidFor =
        books.subscriptions().billed(purpose.invoice()).orElseThrow().subscription();
    if (!(paidFor instanceof Subscription.Ended)) return paidFor;
    return books
        .subscriptions()
        .live(purpose.subscriber(), paidFor.agreement().plan().code())
        .orElse(paidFor);
  }

  /** Nobody has written down yet that its end, or that of its pause, has come. */
  private boolean isOvertaken(Live subscription) {
    boolean ends =
        subscription instanceof Subscription.Paused
            || (subscription instanceof Subscription.Lasting lasting
                && lasting.cancellation().isPresent());
    return ends && !setting.now().isBefore(subscription.turnsAt());
  }

  private Outcome goOn(Payment.Completed money, Subscription.Payable subscription) {
    Optional<Invoice.Open> asked = books.invoices().open(subscription.id());
    if (asked.filter(new BeingPaid(attempts)).isPresent()) {
      return new Outcome.BeingPaid(subscription, asked.orElseThrow());
    }
    Selection sold = catalog.soldAs(subscription, setting.now());
    Optional<Redemption> coupon = catalog.redemptions().of(subscription.id());
    Charges before =
        Charges.of(AskForTime.lines(catalog.chosen(sold), 1), sold.plan().code(), coupon);
    return continuing.buy(
        new Continuing.Wish(
            money, subscription, false, sold, asked, settingOff(before, money, asked)));
  }

  /** At today's price and without add-ons, because it is subscribed to today. */
  private Outcome beginAnew(Payment.Completed money, Agreement over) {
    Optional<Plan> plan = catalog.plans().find(over.plan().code()).filter(Plan::onSale);
    if (plan.isEmpty()) return new Outcome.NoSuchPlan();
    PlanVersion version = plan.get().current();
    PinnedPlan pinned =
        new PinnedPlan(over.plan().code(), version.number(), version.billingPeriod());
    SubscriptionId id = new SubscriptionId(setting.identifiers().next());
    Selection selection = new Selection(pinned, over.quantity());
    Agreement agreement = new Agreement(id, over.subscriber(), selection, setting.now());
    var fresh =
        new Subscription.Incomplete(
            agreement, 0, agreement.createdAt().plus(setting.deadlines().incomplete()));
    Charges before = new Charges(AskForTime.lines(catalog.chosen(selection), 1));
    return continuing.buy(
        new Continuing.Wish(
            money,
            fresh,
            true,
            selection,
            Optional.empty(),
            settingOff(before, money, Optional.empty())));
  }

  /** With this money, and with what a request takes up that is taken back. */
  private Charges settingOff(
      Charges charges, Payment.Completed money, Optional<Invoice.Open> takenBack) {
    Standing then = books.standing(money.attempt().purpose().subscriber(), takenBack);
    return charges.settingOff(List.of(), then.credited(refunds.left(money)));
  }

  /** What became of the wish. */
  public sealed interface Outcome {

    /**
     * The money is credit, and what it covers is paid.
     *
     * @param invoice the tax invoice, or a request for what is still due; none in a pause, after
     *     which the credit is used up first
     */
    record Used(Payment.Completed payment, Subscription subscription, Optional<Invoice> invoice)
        implements Outcome {}

    /** There is no such money: it bought something, is credit already, or was never verified. */
    record NotUnapplied(Payment payment) implements Outcome {}

    /** It is to be given back by now. */
    record TooLate(Payment.Completed payment) implements Outcome {}

    /** Its time is over, and it was to be given back, but nobody agreed or the gateway refused. */
    record NotSentBack(Payment.Completed payment) implements Outcome {}

    /** What it was meant for is being paid right now in another way. */
    record BeingPaid(Subscription subscription, Invoice.Open invoice) implements Outcome {}

    /** What it was meant for is over, and nobody can subscribe to it any more. */
    record NoSuchPlan() implements Outcome {}
  }
}
