package np.shulka.domain.reconciliation;

import java.util.Optional;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.GatewayReference;
import np.shulka.domain.payment.GatewayTransactionId;

/**
 * An attempt as our books have it.
 *
 * @param name what the gateway can be asked by; nothing if its payer was never sent there
 * @param settled what was counted, if it was
 */
public record OurSide(
    PaymentId payment,
    Standing standing,
    Optional<GatewayReference> name,
    Money amount,
    Optional<Settled> settled) {

  /** Whether it counts, in words for people. */
  public enum Standing {
    OPEN,
    CLOSED,
    SETTLED,
    QUARANTINED,
    /** Its money was back before it bought anything. */
    GIVEN_BACK;

    public String words() {
      return switch (this) {
        case OPEN -> "not settled";
        case CLOSED -> "closed, not settled";
        case SETTLED -> "settled";
        case QUARANTINED -> "in quarantine, not settled";
        case GIVEN_BACK -> "given back before it was settled";
      };
    }
  }

  /**
   * Money that was counted.
   *
   * @param refunded what a lookup said that is back
   * @param underWay what is on its way back, or parked
   */
  public record Settled(
      GatewayTransactionId transaction, Money fee, Money refunded, Money underWay) {

    String words() {
      return refunded.isZero() ? "settled" : "settled, " + refunded + " refunded";
    }
  }
}
