package np.shulka.domain.catalog;

import np.shulka.domain.money.Money;

/** What a coupon took off one request, before tax. */
public record Rebate(CouponCode coupon, Money amount) {}
