package np.shulka.sandbox;

import java.time.Instant;

/** What the stand-in itself holds to be true about a payment, whatever its answers say. */
public record SandboxPayment(
    String pidx,
    String purchaseOrderId,
    long amountPaisa,
    long refundedPaisa,
    String status,
    String transactionId,
    Instant expiresAt) {

  /** Whether it can be paid for ever, as widget payments can. */
  public boolean neverExpires() {
    return expiresAt.equals(Instant.MAX);
  }
}
