package np.shulka.domain.payment;

/** What a gateway can say about a payment, whatever its spelling ({@code khalti.md} §1.6). */
public enum GatewayStatus {
  /** Paid. The only status that can become a proof. */
  COMPLETED,
  /** The gateway is not sure yet: hold, ask again. */
  PENDING,
  /** The payer has not finished. */
  INITIATED,
  EXPIRED,
  CANCELLED,
  FAILED,
  REFUNDED,
  PARTIALLY_REFUNDED,
  /** A word we do not know: hold, ask again, show it to a person. */
  UNRECOGNISED
}
