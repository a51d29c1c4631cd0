package np.shulka.application.catalog;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import np.shulka.application.invoice.InMemoryInvoices;
import np.shulka.application.work.InMemoryTransactions;
import np.shulka.application.work.LostRace;
import np.shulka.application.work.Rows;
import np.shulka.domain.catalog.CouponCode;
import np.shulka.domain.catalog.Redemption;
import np.shulka.domain.identity.SubscriptionId;

/** Redemptions by subscription, with the rules of the database. */
public final class InMemoryRedemptions implements Redemptions {
  private final InMemoryTransactions transactions;
  private final InMemoryCoupons coupons;
  private final InMemoryInvoices invoices;
  private final Rows<SubscriptionId, Redemption> held;
  private final Rows<SubscriptionId, Redemption> ever;

  public InMemoryRedemptions(
      InMemoryTransactions transactions, InMemoryCoupons coupons, InMemoryInvoices invoices) {
    this.transactions = transactions;
    this.coupons = coupons;
    this.invoices = invoices;
    this.held = Rows.in(transactions);
    this.ever = Rows.in(transactions);
  }

  @Override
  public Optional<Redemption> of(SubscriptionId subscription) {
    return held.find(subscription).map(this::counted);
  }

  @Override
  public Map<SubscriptionId, Redemption> of(Set<SubscriptionId> subscriptions) {
    return subscriptions.stream()
        .flatMap(subscription -> of(subscription).stream())
        .collect(toMap(redemption -> redemption.holder().subscription(), held -> held));
  }

  private Redemption counted(Redemption stored) {
    return stored.after(invoices.paidWithCoupon(stored.holder().subscription()));
  }

  @Override
  public void reserve(Redemption redemption) {
    transactions.requireOpen();
    SubscriptionId subscription = redemption.holder().subscription();
    if (ever.has(subscription)) throw new LostRace("the coupon of " + subscription);
    coupons.count(coupons.usable(redemption.coupon()), redeemed -> redeemed + 1);
    ever.put(subscription, redemption);
    held.put(subscription, redemption);
  }

  @Override
  public void release(SubscriptionId subscription, Instant now) {
    transactions.requireOpen();
    Redemption redemption =
        held.find(subscription).orElseThrow(() -> new LostRace("the coupon of " + subscription));
    coupons.count(coupons.find(redemption.coupon()).orElseThrow(), redeemed -> redeemed - 1);
    held.remove(subscription);
    transactions.checkAtCommit(
        () -> {
          if (invoices.isBilledWithCoupon(subscription)) {
            throw new IllegalStateException("a coupon given back that is on a bill");
          }
        });
  }

  /** By how many subscriptions each coupon is held now. */
  public Map<CouponCode, Integer> counts() {
    return held.all().stream()
        .collect(
            Collectors.toMap(
                Redemption::coupon, _ -> 1, Integer::sum, HashMap<CouponCode, Integer>::new));
  }
}
