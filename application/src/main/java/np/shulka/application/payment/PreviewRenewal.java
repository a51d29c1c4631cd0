package np.shulka.application.payment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import np.shulka.application.catalog.Catalog;
import np.shulka.application.invoice.AskForTime;
import np.shulka.application.payment.RenewSubscription.Order;
import np.shulka.application.subscription.ReadSubscription;
import np.shulka.application.work.Setting;
import np.shulka.domain.catalog.PlanCode;
import np.shulka.domain.catalog.Redemption;
import np.shulka.domain.catalog.Selection;
import np.shulka.domain.invoice.Charges;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.invoice.Purpose;
import np.shulka.domain.money.Period;
import np.shulka.domain.subscription.Subscription;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Says what the next periods would come to, and writes nothing. */
@PrimaryPort
public final class PreviewRenewal {
  private final ReadSubscription subscriptions;
  private final Catalog catalog;
  private final Books books;
  private final OpenAttempt attempts;
  private final Setting setting;

  public PreviewRenewal(
      ReadSubscription subscriptions,
      Catalog catalog,
      Books books,
      OpenAttempt attempts,
      Setting setting) {
    this.subscriptions = subscriptions;
    this.catalog = catalog;
    this.books = books;
    this.attempts = attempts;
    this.setting = setting;
  }

  /**
   * Prices so many periods as they would be charged if they were ordered now.
   *
   * @throws np.shulka.application.subscription.UnknownSubscription if there is none, or it is not
   *     the caller's
   */
  public Outcome preview(Order order) {
    return switch (subscriptions.read(order.by(), order.subscription())) {
      case Subscription.Ended _, Subscription.Incomplete _, Subscription.Paused _ ->
          new Outcome.NotRenewable();
      case Subscription.Lasting lasting when lasting.cancellation().isPresent() ->
          new Outcome.NotRenewable();
      case Subscription.PastDue late when !setting.now().isBefore(late.until()) ->
          new Outcome.NotRenewable();
      case Subscription.Payable payable -> priced(payable, order.periods());
    };
  }

  private Outcome priced(Subscription.Payable subscription, int periods) {
    Optional<Invoice.Open> asked = books.invoices().open(subscription.id());
    Selection sold = catalog.soldAs(subscription, setting.now());
    var wanted = new Purpose.Time(sold, periods);
    if (asked.filter(open -> wanted.isAsGoodAs(open.request().purpose())).isPresent()) {
      return priced(subscription, asked.get().request().purpose(), asked.get().request().charges());
    }
    if (asked.filter(new BeingPaid(attempts)).isPresent()) return new Outcome.OtherBeingPaid();
    Optional<Redemption> coupon = catalog.redemptions().of(subscription.id());
    PlanCode plan = sold.plan().code();
    if (periods > 1 && coupon.filter(it -> it.goesPeriodByPeriod(plan)).isPresent()) {
      return new Outcome.CouponRunning();
    }
    Charges charges =
        Charges.of(AskForTime.lines(catalog.chosen(sold), periods), plan, coupon)
            .settingOff(List.of(), books.standing(subscription.agreement().subscriber(), asked));
    return charges.isChargeable()
        ? priced(subscription, wanted, charges)
        : new Outcome.NothingDue();
  }

  private Outcome priced(Subscription.Payable subscription, Purpose purpose, Charges charges) {
    Instant now = setting.now();
    List<Optional<Period>> times =
        subscription.buy(purpose, now, now, setting.zone()).times(purpose, charges.lines().size());
    return new Outcome.Priced(purpose.selection(), charges, times);
  }

  /** What they come to. */
  public sealed interface Outcome {

    /**
     * That much.
     *
     * @param times what each line is for, if that is paid now
     */
    record Priced(Selection selection, Charges charges, List<Optional<Period>> times)
        implements Outcome {}

    /** It is over, cancelled, paused or was never paid for. */
    record NotRenewable() implements Outcome {}

    /** Another number of periods is being paid for right now. */
    record OtherBeingPaid() implements Outcome {}

    /** A coupon makes the next period cheaper, so that periods cost different amounts. */
    record CouponRunning() implements Outcome {}

    /** It costs nothing now. */
    record NothingDue() implements Outcome {}
  }
}
