package np.shulka.domain.invoice;

import java.time.Instant;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.identity.SubscriptionId;

/**
 * What is asked of whom, frozen when it is issued: nothing else can be paid with it.
 *
 * @param reference how people name it before it has a fiscal number
 */
public record PaymentRequest(
    InvoiceId id,
    String reference,
    Debtor debtor,
    Charges charges,
    PayToken payToken,
    Instant issuedAt,
    Instant dueAt) {

  /** Who owes, and for which subscription. */
  public record Debtor(SubscriberId subscriber, SubscriptionId subscription) {}
}
