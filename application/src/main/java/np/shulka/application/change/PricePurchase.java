package np.shulka.application.change;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import np.shulka.application.catalog.Catalog;
import np.shulka.application.payment.Books;
import np.shulka.application.work.Setting;
import np.shulka.domain.catalog.AddOn;
import np.shulka.domain.catalog.PinnedAddOn;
import np.shulka.domain.catalog.Selection;
import np.shulka.domain.change.Quote.Effect;
import np.shulka.domain.invoice.Article;
import np.shulka.domain.invoice.Charges;
import np.shulka.domain.invoice.LineOrigin;
import np.shulka.domain.subscription.Subscription;

/**
 * Works out what it costs to buy something once; nothing is written. It goes with paid time,
 * because in a trial the only thing that can be paid is the plan; and no coupon makes it cheaper,
 * because a coupon is for periods (S7).
 */
final class PricePurchase {
  private final Catalog catalog;
  private final Setting setting;
  private final QuotedDay day;

  PricePurchase(Catalog catalog, Books books, Setting setting) {
    this.catalog = catalog;
    this.setting = setting;
    this.day = new QuotedDay(books, setting);
  }

  Priced price(Subscription subscription, PurchaseWish wish) {
    return switch (subscription) {
      case Subscription.Lasting lasting when lasting.cancellation().isPresent() -> notNow();
      case Subscription.Active active when active.isPaidAhead(setting.now()) ->
          price(active, active.promisedUntil(), wish);
      case Subscription.Lasting _,
          Subscription.Incomplete _,
          Subscription.PastDue _,
          Subscription.Ended _ ->
          notNow();
    };
  }

  private static Priced notNow() {
    return new Priced.Refused(ChangeRefusal.NOT_CHANGEABLE);
  }

  private Priced price(Subscription.Payable subscription, Instant last, PurchaseWish wish) {
    Selection beside = subscription.agreement().selection();
    var vat = catalog.chosen(beside).plan().price().vat();
    Optional<AddOn> sold = catalog.addOns().find(wish.addOn());
    return new ChooseAddOns(catalog.addOns())
        .refusal(sold, beside, vat, wish.quantity())
        .<Priced>map(Priced.Refused::new)
        .orElseGet(() -> quote(subscription, last, sold.orElseThrow(), wish.quantity()));
  }

  private Priced quote(Subscription.Payable subscription, Instant last, AddOn sold, int quantity) {
    var version = sold.current();
    var origin = new LineOrigin(Article.of(sold.code(), version), quantity);
    Charges charges =
        new Charges(List.of(origin.line())).settingOff(List.of(), day.standing(subscription));
    Instant now = setting.now();
    PinnedAddOn addOn = new PinnedAddOn(sold.code(), version.number(), quantity);
    return day.quote(
        subscription,
        subscription.agreement().selection(),
        new Effect.Once(addOn, charges, now),
        day.endOfDay(now, last));
  }
}
