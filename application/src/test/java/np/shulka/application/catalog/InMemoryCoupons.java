package np.shulka.application.catalog;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import np.shulka.application.work.InMemoryTransactions;
import np.shulka.application.work.LostRace;
import np.shulka.application.work.Rows;
import np.shulka.domain.catalog.Coupon;
import np.shulka.domain.catalog.CouponCode;

/** Coupons by code. */
public final class InMemoryCoupons implements Coupons {
  private final InMemoryTransactions transactions;
  private final Rows<CouponCode, Coupon> coupons;

  public InMemoryCoupons(InMemoryTransactions transactions) {
    this.transactions = transactions;
    this.coupons = Rows.in(transactions);
  }

  @Override
  public Optional<Coupon> find(CouponCode code) {
    return coupons.find(code);
  }

  @Override
  public List<Coupon> list(Optional<CouponCode> after, int limit) {
    return coupons.all().stream()
        .sorted(Comparator.comparing(coupon -> coupon.code().value()))
        .filter(coupon -> after.map(last -> isAfter(coupon, last)).orElse(true))
        .limit(limit)
        .toList();
  }

  private static boolean isAfter(Coupon coupon, CouponCode last) {
    return coupon.code().value().compareTo(last.value()) > 0;
  }

  @Override
  public void add(Coupon coupon) {
    transactions.requireOpen();
    if (coupons.has(coupon.code())) throw new LostRace("coupon " + coupon.code());
    coupons.put(coupon.code(), coupon);
  }

  @Override
  public void retire(Coupon coupon) {
    transactions.requireOpen();
    coupons.put(coupon.code(), usable(coupon.code()).retire());
  }

  /** The coupon, if anybody may still take it. */
  Coupon usable(CouponCode code) {
    return find(code)
        .filter(found -> found.status() == Coupon.Status.ACTIVE)
        .orElseThrow(() -> new LostRace("coupon " + code));
  }

  /** Another number of subscriptions holds it; never more than may. */
  void count(Coupon coupon, IntUnaryOperator step) {
    int redeemed = step.applyAsInt(coupon.redeemed());
    if (coupon.limits().maxRedemptions().filter(most -> redeemed > most).isPresent()) {
      throw new LostRace("the last coupon " + coupon.code());
    }
    coupons.put(
        coupon.code(),
        new Coupon(
            coupon.code(),
            coupon.discount(),
            coupon.term(),
            coupon.limits(),
            redeemed,
            coupon.status(),
            coupon.createdAt()));
  }
}
