package np.shulka.sandbox;

import java.time.Instant;

/**
 * What the stand-in itself holds to be true about a payment, whatever its answers say.
 *
 * @param feePaisa what it keeps of the amount; nothing before the money moved
 */
public record SandboxPayment(
    String pidx,
    String purchaseOrderId,
    long amountPaisa,
    long refundedPaisa,
    long feePaisa,
    String status,
    String transactionId,
    Instant expiresAt) {

  /** Whether it can be paid for ever, as widget payments can. */
  public boolean neverExpires() {
    return expiresAt.equals(Instant.MAX);
  }
}
