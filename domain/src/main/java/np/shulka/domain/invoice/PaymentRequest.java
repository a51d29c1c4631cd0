package np.shulka.domain.invoice;

import java.time.Instant;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.identity.SubscriptionId;

/**
 * What is asked of whom, frozen when it is issued: nothing else can be paid with it.
 *
 * @param reference how people name it before it has a fiscal number
 * @param purpose what paying it buys
 */
public record PaymentRequest(
    InvoiceId id,
    String reference,
    Debtor debtor,
    Purpose purpose,
    Charges charges,
    PayToken payToken,
    Dates dates) {
  /** Khalti takes at most Rs 200,000 at once; a year ahead is what people ask for. */
  public static final int MOST_PERIODS = 12;

  public PaymentRequest {
    if (charges.isOverdrawn()) {
      throw new IllegalArgumentException("more of the credit than there is to pay");
    }
  }

  /**
   * Whether nobody can begin to pay it any more. A request for time is good while it is open; a
   * change is counted in days, and good for its day (S3).
   */
  public boolean isStale(Instant now) {
    return purpose.isOfTheDay() && !now.isBefore(dueAt());
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
