package np.shulka.domain.payment;

/** The gateway's name for money that moved; it can settle once, ever. */
public record GatewayTransactionId(String value) {
  public GatewayTransactionId {
    if (value.isBlank()) throw new IllegalArgumentException("a blank transaction id says nothing");
  }
}
