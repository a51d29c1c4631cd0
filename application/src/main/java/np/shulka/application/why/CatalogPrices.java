package np.shulka.application.why;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import np.shulka.application.catalog.Catalog;
import np.shulka.domain.catalog.Chosen;
import np.shulka.domain.catalog.Coupon;
import np.shulka.domain.catalog.CouponCode;
import np.shulka.domain.catalog.Discount;
import np.shulka.domain.catalog.PinnedAddOn;
import np.shulka.domain.catalog.Selection;
import np.shulka.domain.invoice.Article;
import np.shulka.domain.invoice.LineOrigin;
import np.shulka.domain.invoice.PaymentRequest;
import np.shulka.domain.why.Prices;
import np.shulka.domain.why.Reckoning;

/** Prices as the catalog keeps them; each is asked for once, because none of them changes. */
final class CatalogPrices implements Prices {
  private final Catalog catalog;
  private final Map<Selection, Chosen> chosen = new HashMap<>();
  private final Map<PinnedAddOn, LineOrigin> once = new HashMap<>();
  private final Map<CouponCode, Optional<Discount>> discounts = new HashMap<>();

  CatalogPrices(Catalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public Chosen chosen(Selection selection) {
    return chosen.computeIfAbsent(selection, catalog::chosen);
  }

  @Override
  public LineOrigin once(PinnedAddOn addOn) {
    return once.computeIfAbsent(addOn, this::origin);
  }

  private LineOrigin origin(PinnedAddOn addOn) {
    var version = catalog.addOns().version(addOn.code(), addOn.version()).orElseThrow();
    return new LineOrigin(Article.of(addOn.code(), version), addOn.quantity());
  }

  /** What the coupon of a request promises, if it has one; coupons never change. */
  Optional<Discount> discount(PaymentRequest request) {
    return request
        .charges()
        .rebate()
        .flatMap(
            rebate ->
                discounts.computeIfAbsent(
                    rebate.coupon(), code -> catalog.coupons().find(code).map(Coupon::discount)));
  }

  /** A request worked out once more, if it is known from what. */
  Optional<Reckoning> reckoning(PaymentRequest request) {
    return Reckoning.of(request, this, discount(request));
  }
}
