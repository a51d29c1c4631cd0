package np.shulka.application.refund;

import java.util.Optional;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.refund.Refund;

/** Which refunds somebody looks for; all of them where nothing is said. */
public record RefundSearch(
    Optional<Standing> standing, Optional<PaymentId> payment, Optional<SubscriberId> subscriber) {
  public static final RefundSearch ALL =
      new RefundSearch(Optional.empty(), Optional.empty(), Optional.empty());

  public boolean matches(Refund refund) {
    return standing.map(Standing.of(refund)::equals).orElse(true)
        && payment.map(refund.intent().about().payment()::equals).orElse(true)
        && subscriber.map(refund.intent().about().subscriber()::equals).orElse(true);
  }

  /** How a refund stands. */
  public enum Standing {
    AWAITING_APPROVAL,
    REQUESTED,
    SENT,
    UNKNOWN,
    PARKED,
    CONFIRMED,
    REJECTED;

    static Standing of(Refund refund) {
      return switch (refund) {
        case Refund.AwaitingApproval _ -> AWAITING_APPROVAL;
        case Refund.Requested _ -> REQUESTED;
        case Refund.Sent _ -> SENT;
        case Refund.Unknown _ -> UNKNOWN;
        case Refund.Parked _ -> PARKED;
        case Refund.Confirmed _ -> CONFIRMED;
        case Refund.Rejected _ -> REJECTED;
      };
    }
  }
}
