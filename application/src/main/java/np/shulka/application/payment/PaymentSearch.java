package np.shulka.application.payment;

import java.time.Instant;
import java.util.Optional;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.payment.StatedStatus;

/**
 * Which payments somebody looks for; all of them where nothing is said.
 *
 * @param from created then or later
 * @param to created before then
 */
public record PaymentSearch(
    Optional<Standing> standing, Optional<Instant> from, Optional<Instant> to) {

  /**
   * Whether it is looked for.
   *
   * @param back what went back of it
   */
  public boolean matches(Payment payment, Money back) {
    Instant created = payment.attempt().createdAt();
    return standing.map(Standing.of(payment, back)::equals).orElse(true)
        && from.map(first -> !created.isBefore(first)).orElse(true)
        && to.map(created::isBefore).orElse(true);
  }

  /** How a payment stands, in the words of the API. */
  public enum Standing {
    CREATED,
    INITIATED,
    PENDING,
    COMPLETED,
    EXPIRED,
    CANCELLED,
    FAILED,
    MISMATCHED,
    PARTIALLY_REFUNDED,
    REFUNDED;

    static Standing of(Payment payment, Money back) {
      return switch (payment) {
        case Payment.Created _ -> CREATED;
        case Payment.Initiated _ -> INITIATED;
        case Payment.Pending _ -> PENDING;
        case Payment.Completed _ when back.isZero() -> COMPLETED;
        case Payment.Completed paid when back.compareTo(paid.amount()) < 0 -> PARTIALLY_REFUNDED;
        case Payment.Completed _ -> REFUNDED;
        case Payment.Closed closed -> closed(closed.because());
        case Payment.Mismatched _ -> MISMATCHED;
        case Payment.Refunded _ -> REFUNDED;
      };
    }

    private static Standing closed(StatedStatus because) {
      return switch (because.status()) {
        case EXPIRED -> EXPIRED;
        case CANCELLED -> CANCELLED;
        case FAILED, COMPLETED, PENDING, INITIATED, REFUNDED, PARTIALLY_REFUNDED, UNRECOGNISED ->
            FAILED;
      };
    }
  }
}
