package np.shulka.application.payment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import np.shulka.application.catalog.Catalog;
import np.shulka.application.invoice.AskForTime;
import np.shulka.application.payment.StartCheckout.Order;
import np.shulka.application.subscriber.Subscribers;
import np.shulka.application.work.Setting;
import np.shulka.domain.catalog.AddOn;
import np.shulka.domain.catalog.Chosen;
import np.shulka.domain.catalog.Coupon;
import np.shulka.domain.catalog.PinnedAddOn;
import np.shulka.domain.catalog.PinnedPlan;
import np.shulka.domain.catalog.Plan;
import np.shulka.domain.catalog.PlanCode;
import np.shulka.domain.catalog.PlanVersion;
import np.shulka.domain.catalog.Redemption;
import np.shulka.domain.catalog.Selection;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.identity.SubscriptionId;
import np.shulka.domain.invoice.Charges;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.invoice.Standing;
import np.shulka.domain.subscription.Agreement;
import np.shulka.domain.subscription.Subscription;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Says what an order would come to, and writes nothing. */
@PrimaryPort
public final class PreviewCheckout {
  private final Catalog catalog;
  private final Subscribers subscribers;
  private final Books books;
  private final Setting setting;

  public PreviewCheckout(Catalog catalog, Subscribers subscribers, Books books, Setting setting) {
    this.catalog = catalog;
    this.subscribers = subscribers;
    this.books = books;
    this.setting = setting;
  }

  /** Prices the order as it would be charged if it were placed now. */
  public Outcome preview(Order order) {
    Optional<Plan> plan = catalog.plans().find(order.plan()).filter(Plan::onSale);
    if (plan.isEmpty()) return new Outcome.NoSuchPlan();
    Optional<SubscriberId> known = subscribers.idOf(order.subject());
    Optional<Subscription> live = known.flatMap(it -> live(it, plan.get()));
    if (live.isEmpty()) return begun(plan.get(), known, order);
    if (!(live.get() instanceof Subscription.Incomplete unpaid)) return new Outcome.Subscribed();
    return goingOn(unpaid, plan.get(), order).orElseGet(() -> begun(plan.get(), known, order));
  }

  private Optional<Subscription> live(SubscriberId subscriber, Plan plan) {
    return books
        .subscriptions()
        .live(subscriber, plan.code())
        .or(() -> new Holdings(books).of(subscriber, plan.code()));
  }

  /** The same order without another coupon goes on with the request that is open. */
  private Optional<Outcome> goingOn(Subscription.Incomplete unpaid, Plan plan, Order order) {
    if (order.coupon().isPresent()) return Optional.empty();
    Selection had = unpaid.agreement().renewed();
    if (!order.isFor(had)) return Optional.empty();
    return books
        .invoices()
        .open(unpaid.id())
        .map(Invoice.Open::request)
        .map(request -> new Outcome.Priced(plan, had, request.charges(), 0));
  }

  private Outcome begun(Plan plan, Optional<SubscriberId> known, Order order) {
    PlanVersion version = plan.current();
    var pinned = new PinnedPlan(plan.code(), version.number(), version.billingPeriod());
    var wanted = order.extras().addOns().orElseGet(Map::of);
    return switch (AddOnClaim.of(wanted, catalog.addOns(), pinned, version.price().vat())) {
      case AddOnClaim.Refused(var why) -> new Outcome.AddOnRefused(why);
      case AddOnClaim.Granted(List<PinnedAddOn> addOns) ->
          priced(plan, known, order, new Selection(pinned, order.quantity(), addOns));
    };
  }

  private Outcome priced(
      Plan plan, Optional<SubscriberId> known, Order order, Selection selection) {
    Chosen chosen =
        selection.addOns().isEmpty()
            ? new Chosen(selection, plan.current(), List.of())
            : catalog.chosen(selection);
    return switch (CouponClaim.of(
        order.coupon(), catalog, agreement(known, selection), chosen, setting.now())) {
      case CouponClaim.Refused(var why) -> new Outcome.CouponRefused(why);
      case CouponClaim.Granted(var coupon) ->
          new Outcome.Priced(plan, selection, charges(chosen, coupon, known), trial(plan, known));
    };
  }

  /** Of nobody's subscription: it is only judged by. */
  private Agreement agreement(Optional<SubscriberId> known, Selection selection) {
    SubscriberId who = known.orElseGet(() -> new SubscriberId(setting.identifiers().next()));
    var none = new SubscriptionId(setting.identifiers().next());
    return new Agreement(none, who, selection, setting.now());
  }

  private Charges charges(
      Chosen chosen, Optional<Redemption> coupon, Optional<SubscriberId> known) {
    PlanCode plan = chosen.selection().plan().code();
    Charges charges = Charges.of(AskForTime.lines(chosen, 1), plan, coupon);
    Optional<Standing> standing = known.map(books.ledger()::standing);
    return standing.map(it -> charges.settingOff(List.of(), it)).orElse(charges);
  }

  private int trial(Plan plan, Optional<SubscriberId> known) {
    boolean had = known.filter(it -> books.subscriptions().hadTrial(it, plan.code())).isPresent();
    return had ? 0 : plan.current().trialDays();
  }

  /** What an order comes to. */
  public sealed interface Outcome {

    /**
     * That much.
     *
     * @param charges what the first period costs
     * @param trialDays how many days come before it without charge; nothing is due now if there are
     *     some
     */
    record Priced(Plan plan, Selection selection, Charges charges, int trialDays)
        implements Outcome {}

    /** No plan of that code is on sale. */
    record NoSuchPlan() implements Outcome {}

    /** The coupon that was named cannot be used. */
    record CouponRefused(Coupon.Refusal why) implements Outcome {}

    /** An add-on that was named cannot be had beside the plan. */
    record AddOnRefused(AddOn.Refusal why) implements Outcome {}

    /** The subscriber has the plan already, or will have. */
    record Subscribed() implements Outcome {}
  }
}
