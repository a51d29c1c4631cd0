package np.shulka.domain.payment;

import java.util.Optional;
import np.shulka.domain.money.Money;

/**
 * What the gateway's answer says, read but not yet believed.
 *
 * @param about the pidx that the answer names, if it names one
 * @param total the amount the payer paid or would pay
 * @param fee the gateway's cut, which the merchant bears
 * @param order our payment id as the gateway echoes it, if it does
 */
public record Statement(
    Optional<Pidx> about,
    StatedStatus stated,
    Money total,
    Optional<GatewayTransactionId> transaction,
    Money fee,
    boolean refunded,
    Optional<String> order) {
  public GatewayStatus status() {
    return stated.status();
  }
}
