package np.shulka.application.payment;

import java.util.Map;
import java.util.Optional;
import np.shulka.application.catalog.Catalog;
import np.shulka.application.subscriber.Subscribers;
import np.shulka.application.work.Retry;
import np.shulka.application.work.Setting;
import np.shulka.domain.catalog.AddOn;
import np.shulka.domain.catalog.AddOnCode;
import np.shulka.domain.catalog.Coupon;
import np.shulka.domain.catalog.CouponCode;
import np.shulka.domain.catalog.Plan;
import np.shulka.domain.catalog.PlanCode;
import np.shulka.domain.catalog.Selection;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.payment.Attempt.Channel;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.subscriber.Contact;
import np.shulka.domain.subscriber.Subject;
import np.shulka.domain.subscriber.Subscriber;
import np.shulka.domain.subscription.Subscription;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Takes a subscriber from a plan to a page where it can be paid. */
@PrimaryPort
public final class StartCheckout {
  private final Catalog catalog;
  private final Subscribers subscribers;
  private final Enrolment enrolment;
  private final OpenAttempt attempts;
  private final Setting setting;

  public StartCheckout(
      Catalog catalog,
      Subscribers subscribers,
      Books books,
      OpenAttempt attempts,
      Setting setting) {
    this.catalog = catalog;
    this.subscribers = subscribers;
    this.enrolment = new Enrolment(catalog, books, setting);
    this.attempts = attempts;
    this.setting = setting;
  }

  /**
   * Starts a checkout, or goes on with the one that was started before.
   *
   * @throws GatewayUnavailable if the gateway cannot be asked; what was written stays payable
   */
  public Outcome start(Order order) {
    Optional<Plan> plan = catalog.plans().find(order.plan()).filter(Plan::onSale);
    if (plan.isEmpty()) return new Outcome.NoSuchPlan();
    SubscriberId subscriber = subscriber(order);
    return Retry.onLostRace(
        () -> continueWith(enrolment.enrol(subscriber, plan.get(), order), order));
  }

  private SubscriberId subscriber(Order order) {
    return subscribers
        .idOf(order.subject())
        .orElseGet(
            () ->
                subscribers
                    .add(
                        new Subscriber(
                            new SubscriberId(setting.identifiers().next()),
                            order.subject(),
                            order.contact(),
                            setting.now()))
                    .id());
  }

  private Outcome continueWith(Enrolled enrolled, Order order) {
    return switch (enrolled) {
      case Enrolled.Nothing(var subscription) -> new Outcome.AlreadySubscribed(subscription);
      case Enrolled.Free(var subscription, var invoice) ->
          new Outcome.Started(subscription, invoice, Optional.empty());
      case Enrolled.CouponRefused(var why) -> new Outcome.CouponRefused(why);
      case Enrolled.AddOnRefused(var why) -> new Outcome.AddOnRefused(why);
      case Enrolled.Owing owing ->
          owing
              .attempt()
              .<Outcome>map(attempt -> open(owing, attempt, order))
              .orElseGet(() -> pay(owing.subscription(), owing.invoice(), order));
      case Enrolled.OtherTerms(var subscription, var invoice) ->
          replaceTerms(subscription, invoice, order);
    };
  }

  private Outcome open(Enrolled.Owing owing, Payment.Created attempt, Order order) {
    Payment opened = attempts.openWritten(attempt, owing.invoice(), order.contact());
    return new Outcome.Started(
        owing.subscription(), Optional.of(owing.invoice()), Optional.of(opened));
  }

  private Outcome pay(Subscription subscription, Invoice.Open invoice, Order order) {
    return switch (attempts.open(invoice, order.channel())) {
      case OpenAttempt.Outcome.Opened(var payment, _) ->
          new Outcome.Started(subscription, Optional.of(invoice), Optional.of(payment));
      case OpenAttempt.Outcome.NotOpen _ ->
          new Outcome.AlreadySubscribed(enrolment.reload(subscription));
    };
  }

  /** What is being paid right now keeps its terms; what nobody is paying is taken back. */
  private Outcome replaceTerms(
      Subscription.Incomplete subscription, Invoice.Open invoice, Order order) {
    Optional<Payment> live = attempts.asked(invoice);
    if (live.filter(payment -> payment instanceof Payment.Completed).isPresent()) {
      return new Outcome.AlreadySubscribed(enrolment.reload(subscription));
    }
    if (live.filter(this::beingPaid).isPresent()) {
      return new Outcome.OtherTermsBeingPaid(subscription, invoice);
    }
    enrolment.takeBack(subscription, invoice);
    return start(order);
  }

  private boolean beingPaid(Payment payment) {
    return payment instanceof Payment.Pending
        || (payment instanceof Payment.Initiated initiated && attempts.isAwaited(initiated));
  }

  /**
   * What somebody wants to subscribe to, and how they are going to pay.
   *
   * @param extras what comes with it
   * @param again whether the same order may have been carried out before, by a process that died
   */
  public record Order(
      Subject subject,
      Contact contact,
      PlanCode plan,
      int quantity,
      Channel channel,
      Extras extras,
      boolean again) {
    public Order(Subject subject, Contact contact, PlanCode plan, int quantity, Channel channel) {
      this(subject, contact, plan, quantity, channel, Extras.NONE, false);
    }

    /** With a coupon, if one is named, and without add-ons. */
    public Order(
        Subject subject,
        Contact contact,
        PlanCode plan,
        int quantity,
        Channel channel,
        Optional<CouponCode> coupon,
        boolean again) {
      this(subject, contact, plan, quantity, channel, new Extras(coupon, Optional.empty()), again);
    }

    /** The coupon that is named; what was ordered before keeps its own if none is. */
    public Optional<CouponCode> coupon() {
      return extras.coupon();
    }

    /** Whether somebody who has that gets nothing else by it, but for a coupon. */
    boolean isFor(Selection had) {
      return had.quantity() == quantity
          && extras.addOns().filter(it -> !isAsMany(it, had)).isEmpty();
    }

    private static boolean isAsMany(Map<AddOnCode, Integer> wanted, Selection had) {
      return had.addOns().size() == wanted.size()
          && had.addOns().stream()
              .allMatch(addOn -> wanted.getOrDefault(addOn.code(), 0) == addOn.quantity());
    }
  }

  /**
   * What is named beside a plan.
   *
   * @param addOns what is to recur beside it; what was ordered before keeps its own if nothing is
   *     said
   */
  public record Extras(Optional<CouponCode> coupon, Optional<Map<AddOnCode, Integer>> addOns) {
    public static final Extras NONE = new Extras(Optional.empty(), Optional.empty());
  }

  /** What became of the wish to subscribe. */
  public sealed interface Outcome {

    /** Under way, or done where nothing is due now. */
    record Started(Subscription subscription, Optional<Invoice> invoice, Optional<Payment> payment)
        implements Outcome {}

    /** No plan of that code is on sale. */
    record NoSuchPlan() implements Outcome {}

    /** The coupon that was named cannot be used. */
    record CouponRefused(Coupon.Refusal why) implements Outcome {}

    /** An add-on that was named cannot be had beside the plan. */
    record AddOnRefused(AddOn.Refusal why) implements Outcome {}

    /** The subscriber has the plan already. */
    record AlreadySubscribed(Subscription subscription) implements Outcome {}

    /** The same plan is being paid for right now in another quantity, coupon or add-on. */
    record OtherTermsBeingPaid(Subscription subscription, Invoice.Open invoice)
        implements Outcome {}
  }
}
