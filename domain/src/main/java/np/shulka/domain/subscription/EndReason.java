package np.shulka.domain.subscription;

/** Why a subscription is over. */
public enum EndReason {
  CANCELLED,
  UNPAID,
  REFUNDED,
  EXPIRED_INCOMPLETE
}
