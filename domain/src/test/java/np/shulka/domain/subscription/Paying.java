package np.shulka.domain.subscription;

import static np.shulka.domain.money.ATime.NEPAL;

import java.time.Instant;
import np.shulka.domain.invoice.AnInvoice;
import np.shulka.domain.invoice.Bought;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.invoice.Settlement;

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
    return by(AnInvoice.of(subscription).forPeriods(periods).issuedAt(initiatedAt), subscription);
  }

  /** The same by an invoice that asks for something else. */
  public Subscription.Active by(AnInvoice invoice, Subscription.Payable subscription) {
    Invoice.Open open = invoice.open();
    Bought bought = subscription.buy(open.request().purpose(), initiatedAt, verifiedAt, NEPAL);
    Settlement settlement = AnInvoice.settled(open, bought, verifiedAt);
    return subscription.activate(settlement, Deadlines.DEFAULT.grace(), verifiedAt);
  }
}
