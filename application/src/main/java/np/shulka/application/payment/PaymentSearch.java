package np.shulka.application.payment;

import java.time.Instant;
import java.util.Optional;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.GatewayLink;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.payment.Pidx;
import np.shulka.domain.payment.StatedStatus;

/**
 * Which payments somebody looks for; all of them where nothing is said.
 *
 * @param from created then or later
 * @param to created before then
 * @param pidx the gateway's name for the checkout, whole
 */
public record PaymentSearch(
    Optional<Standing> standing,
    Optional<Instant> from,
    Optional<Instant> to,
    Optional<InvoiceId> invoice,
    Optional<Pidx> pidx) {

  public PaymentSearch(Optional<Standing> standing, Optional<Instant> from, Optional<Instant> to) {
    this(standing, from, to, Optional.empty(), Optional.empty());
  }

  /**
   * Whether it is looked for.
   *
   * @param back what went back of it
   */
  public boolean matches(Payment payment, Money back) {
    Instant created = payment.attempt().createdAt();
    return standing.map(Standing.of(payment, back)::equals).orElse(true)
        && from.map(first -> !created.isBefore(first)).orElse(true)
        && to.map(created::isBefore).orElse(true)
        && invoice.map(payment.attempt().purpose().invoice()::equals).orElse(true)
        && pidx.map(wanted -> isCalled(payment, wanted)).orElse(true);
  }

  private static boolean isCalled(Payment payment, Pidx pidx) {
    return link(payment).flatMap(GatewayLink::reference).filter(pidx::equals).isPresent();
  }

  private static Optional<GatewayLink> link(Payment payment) {
    return switch (payment) {
      case Payment.Created _ -> Optional.empty();
      case Payment.Watched watched -> Optional.of(watched.link());
      case Payment.Completed completed -> Optional.of(completed.link());
      case Payment.Mismatched held -> Optional.of(held.link());
      case Payment.Refunded back -> Optional.of(back.link());
    };
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
