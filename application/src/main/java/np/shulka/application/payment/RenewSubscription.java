package np.shulka.application.payment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import np.shulka.application.catalog.Catalog;
import np.shulka.application.dunning.RenewalNotices;
import np.shulka.application.invoice.AskForTime;
import np.shulka.application.subscription.ReadSubscription;
import np.shulka.application.work.Event;
import np.shulka.application.work.LostRace;
import np.shulka.application.work.Retry;
import np.shulka.application.work.Setting;
import np.shulka.domain.catalog.PlanCode;
import np.shulka.domain.catalog.Redemption;
import np.shulka.domain.identity.SubscriptionId;
import np.shulka.domain.invoice.Charges;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.invoice.InvoiceLine;
import np.shulka.domain.invoice.PaymentRequest;
import np.shulka.domain.invoice.Purpose;
import np.shulka.domain.payment.Attempt.Channel;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.subscriber.Subject;
import np.shulka.domain.subscription.Agreement;
import np.shulka.domain.subscription.Subscription;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Lets a subscriber pay for the next period or several, at any time before access ends (S10). */
@PrimaryPort
public final class RenewSubscription {
  private final ReadSubscription subscriptions;
  private final Catalog catalog;
  private final Books books;
  private final OpenAttempt attempts;
  private final Setting setting;
  private final RenewalNotices notices;

  public RenewSubscription(
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
    this.notices = new RenewalNotices(setting);
  }

  /**
   * Opens a way to pay, on the open offer if it is for as many periods. Several at once cost what
   * the first of them does (S16).
   *
   * @throws np.shulka.application.subscription.UnknownSubscription if there is none, or it is not
   *     the caller's
   * @throws GatewayUnavailable if the gateway cannot be asked; what was written stays payable
   */
  public Outcome renew(Order order) {
    return Retry.onLostRace(() -> renewOnce(order));
  }

  private Outcome renewOnce(Order order) {
    return switch (subscriptions.read(order.by(), order.subscription())) {
      case Subscription.Ended over -> new Outcome.NotRenewable(over);
      case Subscription.Incomplete first -> new Outcome.NotRenewable(first);
      case Subscription.Paused paused -> new Outcome.NotRenewable(paused);
      case Subscription.Lasting lasting when lasting.cancellation().isPresent() ->
          new Outcome.NotRenewable(lasting);
      case Subscription.PastDue late when !setting.now().isBefore(late.until()) ->
          new Outcome.NotRenewable(late);
      case Subscription.Payable payable -> renew(payable, order);
    };
  }

  private Outcome renew(Subscription.Payable subscription, Order order) {
    Optional<Invoice.Open> asked = books.invoices().open(subscription.id());
    Purpose.Time wanted =
        new Purpose.Time(catalog.soldAs(subscription, setting.now()), order.periods());
    if (asked.filter(open -> wanted.isAsGoodAs(open.request().purpose())).isPresent()) {
      return pay(subscription, asked.get(), order);
    }
    if (asked.filter(new BeingPaid(attempts)).isPresent()) {
      return new Outcome.BeingPaid(subscription, asked.orElseThrow());
    }
    Optional<Redemption> coupon = catalog.redemptions().of(subscription.id());
    PlanCode plan = wanted.selection().plan().code();
    if (order.periods() > 1 && coupon.filter(it -> it.goesPeriodByPeriod(plan)).isPresent()) {
      return new Outcome.CouponRunning(subscription);
    }
    Subscription.Payable billed = subscription.bill();
    Invoice.Open invoice = asking(subscription, wanted, asked, coupon);
    if (!invoice.request().charges().isChargeable()) return new Outcome.NothingDue(subscription);
    return pay(billed, write(subscription, billed, asked, invoice), order);
  }

  private Invoice.Open asking(
      Subscription.Payable subscription,
      Purpose.Time purpose,
      Optional<Invoice.Open> old,
      Optional<Redemption> coupon) {
    Agreement agreement = subscription.agreement();
    List<InvoiceLine> lines =
        AskForTime.lines(catalog.chosen(purpose.selection()), purpose.periods());
    Charges charges =
        Charges.of(lines, purpose.selection().plan().code(), coupon)
            .settingOff(List.of(), books.standing(agreement.subscriber(), old));
    Instant now = setting.now();
    var dates = new PaymentRequest.Dates(now, now);
    return new Invoice.Open(new AskForTime(setting).asking(agreement, purpose, charges, dates));
  }

  private Invoice.Open write(
      Subscription.Payable before,
      Subscription.Payable billed,
      Optional<Invoice.Open> old,
      Invoice.Open invoice) {
    return books
        .transactions()
        .run(
            () -> {
              old.ifPresent(open -> books.invoices().replace(open, open.close(setting.now())));
              books.subscriptions().replace(before, billed);
              books.invoices().add(invoice);
              notices.asked(billed, invoice).forEach(books.notices()::add);
              books.outbox().append(before.agreement().subscriber(), events(old, invoice));
              return invoice;
            });
  }

  private List<Event> events(Optional<Invoice.Open> voided, Invoice.Open issued) {
    return Stream.concat(
            voided.stream().map(old -> event("invoice.voided", old)),
            Stream.of(event("invoice.issued", issued)))
        .toList();
  }

  private Event event(String type, Invoice.Open invoice) {
    return setting.event(type, setting.now(), Map.of("invoiceId", invoice.id().toString()));
  }

  private Outcome pay(Subscription.Payable subscription, Invoice.Open invoice, Order order) {
    return switch (attempts.open(invoice, order.channel())) {
      case OpenAttempt.Outcome.Opened(var payment, _) ->
          new Outcome.Started(subscription, invoice, payment);
      case OpenAttempt.Outcome.NotOpen _ -> throw new LostRace("invoice " + invoice.id());
    };
  }

  /** Who wants how many periods more of what, and how they are going to pay. */
  public record Order(Subject by, SubscriptionId subscription, int periods, Channel channel) {}

  /** What became of the wish. */
  public sealed interface Outcome {

    /** There is a way to pay. */
    record Started(Subscription.Payable subscription, Invoice.Open invoice, Payment payment)
        implements Outcome {}

    /** It is over, cancelled, paused, or was never paid for: there is nothing to go on with. */
    record NotRenewable(Subscription subscription) implements Outcome {}

    /** What costs nothing goes on by itself. */
    record NothingDue(Subscription.Payable subscription) implements Outcome {}

    /** A coupon makes the next period cheaper, so they are paid one at a time (S7). */
    record CouponRunning(Subscription.Payable subscription) implements Outcome {}

    /** A request for another number of periods is being paid right now. */
    record BeingPaid(Subscription.Payable subscription, Invoice.Open invoice) implements Outcome {}
  }
}
