package np.shulka.domain.subscription;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import np.shulka.domain.invoice.PaymentRequest;
import np.shulka.domain.invoice.Settlement;
import np.shulka.domain.money.BillingAnchor;
import np.shulka.domain.money.Period;

/** Whether the next paid time continues what there was without a gap (S2, S10, S11). */
final class Continuity {
  private Continuity() {}

  static BillingAnchor anchor(Subscription.Payable subscription, Moment moment) {
    return lastPaid(subscription)
        .map(paid -> afterPaid(subscription, paid, moment))
        .orElseGet(() -> first(subscription, moment));
  }

  /** In grace the days that were used are part of what is paid next; after it nothing is. */
  private static BillingAnchor afterPaid(
      Subscription.Payable subscription, PaidPeriod paid, Moment moment) {
    if (moment.isBefore(paid.graceUntil())) return paid.anchor();
    return moment.anchor(subscription, moment.verifiedAt);
  }

  /** A trial is not shortened by paying early. */
  private static BillingAnchor first(Subscription.Payable subscription, Moment moment) {
    Instant start =
        subscription.trial().map(Period::endsAt).filter(moment::isBefore).orElse(moment.verifiedAt);
    return moment.anchor(subscription, start);
  }

  static Period next(Subscription.Payable subscription, BillingAnchor anchor, int periods) {
    return lastPaid(subscription)
        .filter(paid -> paid.anchor().equals(anchor))
        .map(paid -> anchor.following(paid.time(), periods))
        .orElseGet(() -> anchor.first(periods));
  }

  /** What a settlement bought, and since when there is paid time without a gap before it. */
  static PaidPeriod bought(
      Subscription.Payable subscription,
      Settlement settlement,
      BillingAnchor anchor,
      Duration grace) {
    PaymentRequest request = settlement.invoice().request();
    if (!request.debtor().subscription().equals(subscription.id())) {
      throw new IllegalArgumentException(
          "invoice " + request.id() + " is for another subscription");
    }
    Instant since =
        lastPaid(subscription)
            .filter(paid -> paid.anchor().equals(anchor))
            .map(PaidPeriod::since)
            .orElse(anchor.startsAt());
    return new PaidPeriod(
        settlement.covers(), request.id(), anchor, settlement.covers().endsAt().plus(grace), since);
  }

  private static Optional<PaidPeriod> lastPaid(Subscription.Payable subscription) {
    return switch (subscription) {
      case Subscription.Active active -> Optional.of(active.paid());
      case Subscription.PastDue late -> late.paid();
      case Subscription.Incomplete _, Subscription.Trialing _ -> Optional.empty();
    };
  }

  /** When somebody paid, as far as we can tell, and where days are counted. */
  record Moment(Instant initiatedAt, Instant verifiedAt, ZoneId zone) {
    /**
     * Whether the payment came before that end. Clocks of nodes differ: who came late by one may be
     * verified in time by another (I15).
     */
    boolean isBefore(Instant end) {
      return initiatedAt.isBefore(end) || verifiedAt.isBefore(end);
    }

    BillingAnchor anchor(Subscription.Payable subscription, Instant start) {
      return new BillingAnchor(start, zone, subscription.agreement().plan().billingPeriod());
    }
  }
}
