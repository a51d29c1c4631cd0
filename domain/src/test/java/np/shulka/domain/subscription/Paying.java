package np.shulka.domain.subscription;

import static np.shulka.domain.money.ATime.NEPAL;

import java.time.Instant;
import np.shulka.domain.invoice.AnInvoice;
import np.shulka.domain.invoice.Settlement;
import np.shulka.domain.money.BillingAnchor;

/** Pays for subscriptions: who is let to the gateway at one instant and verified at another. */
public record Paying(Instant initiatedAt, Instant verifiedAt, int periods) {
  public static Paying at(Instant now) {
    return new Paying(now, now, 1);
  }

  public static Paying between(Instant initiatedAt, Instant verifiedAt) {
    return new Paying(initiatedAt, verifiedAt, 1);
  }

  public Paying periods(int periods) {
    return new Paying(initiatedAt, verifiedAt, periods);
  }

  public Subscription.Active of(Subscription.Payable subscription) {
    BillingAnchor anchor = subscription.anchorFor(initiatedAt, verifiedAt, NEPAL);
    Settlement settlement =
        AnInvoice.of(subscription)
            .forPeriods(periods)
            .issuedAt(initiatedAt)
            .settled(subscription.nextOf(anchor, periods), verifiedAt);
    return subscription.activate(settlement, anchor, Deadlines.DEFAULT.grace());
  }
}
