package np.shulka.domain.payment;

import java.time.Instant;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.identity.SubscriptionId;
import np.shulka.domain.money.Money;

/** What an attempt is for, frozen before the gateway first hears of it. */
public record Attempt(
    PaymentId id, Purpose purpose, Money amount, Channel channel, Instant createdAt) {
  public Attempt {
    if (amount.isZero()) throw new IllegalArgumentException("nothing due needs no attempt");
  }

  /** Whose money pays which invoice of which subscription. */
  public record Purpose(SubscriberId subscriber, SubscriptionId subscription, InvoiceId invoice) {}

  /** Which of Khalti's two integrations the payer uses. */
  public enum Channel {
    /** Web checkout (KPG-2): the payer is sent to Khalti's page. */
    WEB,
    /** The older widget (KPG-1) inside the merchant's page. */
    WIDGET
  }
}
