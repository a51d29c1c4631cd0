package np.shulka.domain.invoice;

import java.time.Instant;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.identity.SubscriptionId;

/**
 * What is asked of whom, frozen when it is issued: nothing else can be paid with it.
 *
 * @param reference how people name it before it has a fiscal number
 * @param periods how many billing periods in a row it pays for
 */
public record PaymentRequest(
    InvoiceId id,
    String reference,
    Debtor debtor,
    int periods,
    Charges charges,
    PayToken payToken,
    Dates dates) {
  /** Khalti takes at most Rs 200,000 at once; a year ahead is what people ask for. */
  public static final int MOST_PERIODS = 12;

  public PaymentRequest {
    if (periods < 1 || periods > MOST_PERIODS) {
      throw new IllegalArgumentException("a request is for 1 to " + MOST_PERIODS + " periods");
    }
  }

  public Instant issuedAt() {
    return dates.issuedAt();
  }

  public Instant dueAt() {
    return dates.dueAt();
  }

  /** When it was asked for, and by when it is to be paid. */
  public record Dates(Instant issuedAt, Instant dueAt) {}

  /** Who owes, and for which subscription. */
  public record Debtor(SubscriberId subscriber, SubscriptionId subscription) {}
}
