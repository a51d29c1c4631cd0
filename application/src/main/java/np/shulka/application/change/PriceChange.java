package np.shulka.application.change;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import np.shulka.application.catalog.Catalog;
import np.shulka.application.change.ChangeWish.When;
import np.shulka.application.change.ChooseAddOns.Choice;
import np.shulka.application.invoice.AskForTime;
import np.shulka.application.payment.Books;
import np.shulka.application.payment.Holdings;
import np.shulka.application.work.Setting;
import np.shulka.domain.catalog.PinnedPlan;
import np.shulka.domain.catalog.Plan;
import np.shulka.domain.catalog.Selection;
import np.shulka.domain.change.Quote.Effect;
import np.shulka.domain.invoice.Charges;
import np.shulka.domain.invoice.Purchase;
import np.shulka.domain.invoice.Working;
import np.shulka.domain.invoice.Working.Kind;
import np.shulka.domain.money.Money;
import np.shulka.domain.money.VatRate;
import np.shulka.domain.subscription.Agreement;
import np.shulka.domain.subscription.Scheduled;
import np.shulka.domain.subscription.Subscription;

/** Works out what a wish comes to now; nothing is written. */
final class PriceChange {
  private final Catalog catalog;
  private final Books books;
  private final Setting setting;
  private final QuotedDay day;

  PriceChange(Catalog catalog, Books books, Setting setting) {
    this.catalog = catalog;
    this.books = books;
    this.setting = setting;
    this.day = new QuotedDay(books, setting);
  }

  Priced price(Subscription subscription, ChangeWish wish) {
    Optional<Selection> plan = plan(subscription, wish);
    if (plan.isEmpty()) return new Priced.Refused(ChangeRefusal.NO_SUCH_PLAN);
    Selection now = subscription.agreement().selectionAt(setting.now());
    var choose = new ChooseAddOns(catalog.addOns());
    return switch (choose.recurring(now, plan.get(), vat(plan.get()), wish.addOns())) {
      case Choice.Refused(var why) -> new Priced.Refused(why);
      case Choice.Chosen(var to) -> price(subscription, to, wish);
    };
  }

  private Priced price(Subscription subscription, Selection to, ChangeWish wish) {
    if (isTaken(subscription, to)) return new Priced.Refused(ChangeRefusal.ALREADY_SUBSCRIBED);
    if (!subscription.agreement().renewed().equals(to)) return priced(subscription, to, wish);
    Selection running = subscription.agreement().selectionAt(setting.now());
    boolean hurry = wish.when() == When.NOW && !running.equals(to);
    return hurry
        ? priced(subscription, to, wish)
        : new Priced.Refused(ChangeRefusal.NOTHING_TO_CHANGE);
  }

  /** The same plan is kept in its version; another one is taken as it is sold now (S16). */
  private Optional<Selection> plan(Subscription subscription, ChangeWish wish) {
    Selection now = subscription.agreement().selectionAt(setting.now());
    int quantity = wish.quantity().orElse(now.quantity());
    if (wish.plan().equals(now.plan().code())) {
      return Optional.of(new Selection(now.plan(), quantity));
    }
    return catalog
        .plans()
        .find(wish.plan())
        .filter(Plan::onSale)
        .map(plan -> new Selection(pinned(plan), quantity));
  }

  private static PinnedPlan pinned(Plan plan) {
    return new PinnedPlan(plan.code(), plan.current().number(), plan.current().billingPeriod());
  }

  /** A subscriber has a plan once. */
  private boolean isTaken(Subscription subscription, Selection to) {
    return new Holdings(books)
        .of(
            subscription.agreement().subscriber(),
            to.plan().code(),
            other -> !other.id().equals(subscription.id()))
        .isPresent();
  }

  private Priced priced(Subscription subscription, Selection to, ChangeWish wish) {
    return switch (subscription) {
      case Subscription.Ended _, Subscription.Incomplete _, Subscription.Paused _ ->
          new Priced.Refused(ChangeRefusal.NOT_CHANGEABLE);
      case Subscription.Lasting lasting when lasting.cancellation().isPresent() ->
          new Priced.Refused(ChangeRefusal.NOT_CHANGEABLE);
      case Subscription.Payable payable when isOver(payable) ->
          new Priced.Refused(ChangeRefusal.NOT_CHANGEABLE);
      case Subscription.Trialing trialing ->
          day.quote(trialing, to, new Effect.Free(setting.now()), trialing.turnsAt());
      case Subscription.PastDue late -> later(late, to, late.ranOutAt(), late.until());
      case Subscription.Active active when wish.when() == When.NOW && isPaidAhead(active) ->
          atOnce(active, to);
      case Subscription.Active active ->
          later(active, to, active.paid().time().endsAt(), day.endOfDay(setting.now()));
    };
  }

  private boolean isOver(Subscription.Payable subscription) {
    return subscription instanceof Subscription.PastDue late
        && !setting.now().isBefore(late.until());
  }

  private boolean isPaidAhead(Subscription.Active active) {
    return active.isPaidAhead(setting.now());
  }

  /** What another quantity costs by then; the same as before stays as it was agreed (S16). */
  private Priced later(Subscription.Payable subscription, Selection to, Instant at, Instant until) {
    Selection sold = catalog.migrations().naming(subscription.id()).sold(to, at);
    Selection renewed = subscription.agreement().renewed();
    if (renewed.equals(to) || renewed.equals(sold)) {
      return new Priced.Refused(ChangeRefusal.NOTHING_TO_CHANGE);
    }
    if (subscription.agreement().next().filter(Scheduled::isPaid).isPresent()) {
      return new Priced.Refused(ChangeRefusal.CHANGE_PAID_AHEAD);
    }
    Charges next =
        Charges.of(
            AskForTime.lines(catalog.chosen(sold), 1),
            sold.plan().code(),
            catalog.redemptions().of(subscription.id()));
    boolean asBefore = subscription.agreement().selection().equals(to);
    return day.quote(subscription, asBefore ? to : sold, new Effect.Later(next, at), until);
  }

  private Priced atOnce(Subscription.Active active, Selection to) {
    Instant now = setting.now();
    if (!active.isPaidAhead(now)) return new Priced.Refused(ChangeRefusal.NOT_CHANGEABLE);
    if (isOtherVersionAhead(active.agreement(), to, now)) {
      return new Priced.Refused(ChangeRefusal.CHANGE_PAID_AHEAD);
    }
    if (active.paid().isMoved(now)) {
      boolean ahead = active.agreement().next().filter(Scheduled::isPaid).isPresent();
      return new Priced.Refused(
          ahead ? ChangeRefusal.CHANGE_PAID_AHEAD : ChangeRefusal.MOVED_BY_A_PAUSE);
    }
    Selection from = active.agreement().selectionAt(now);
    boolean sameInterval = active.paid().anchor().every().equals(to.plan().billingPeriod());
    if (sameInterval && price(to).compareTo(price(from)) < 0) {
      return new Priced.Refused(ChangeRefusal.CHEAPER_AT_PERIOD_END);
    }
    Instant end = active.paid().time().endsAt();
    Working working = working(active, from, to, now);
    Charges charges = working.charges(catalog.chosen(to), day.standing(active));
    return day.quote(active, to, new Effect.AtOnce(charges, now), day.endOfDay(now, end))
        .workedOutFrom(working);
  }

  /** What is paid ahead keeps the price of its version, and a change at once is of one (S16). */
  private static boolean isOtherVersionAhead(Agreement agreement, Selection to, Instant now) {
    PinnedPlan plan = to.plan();
    return agreement.selectionAt(now).plan().equals(plan)
        && agreement
            .next()
            .filter(Scheduled::isPaid)
            .map(later -> later.to().plan())
            .filter(ahead -> ahead.code().equals(plan.code()) && !ahead.equals(plan))
            .isPresent();
  }

  private Working working(Subscription.Active active, Selection from, Selection to, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, setting.zone());
    var remaining = active.paid().from(now);
    boolean onlyMore = to.isOnlyMoreThan(from) && active.agreement().next().isEmpty();
    if (onlyMore) {
      return new Working(Kind.MORE, from, remaining, today, setting.zone(), List.of());
    }
    boolean sameInterval = active.paid().anchor().every().equals(to.plan().billingPeriod());
    Kind kind = sameInterval ? Kind.INSTEAD : Kind.ANEW;
    return new Working(kind, from, remaining, today, setting.zone(), purchases(active, now));
  }

  private List<Purchase> purchases(Subscription.Active active, Instant now) {
    return books.invoices().purchases(active.id(), now).stream()
        .map(bought -> Purchase.of(bought.invoice(), bought.given()))
        .toList();
  }

  private Money price(Selection selection) {
    return new Charges(AskForTime.lines(catalog.chosen(selection), 1)).subtotal();
  }

  private VatRate vat(Selection selection) {
    return catalog.chosen(selection).plan().price().vat();
  }
}
