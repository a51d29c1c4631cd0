package np.shulka.application.payment;

import java.util.Optional;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.GatewayTransactionId;

/**
 * What to give back of which transaction.
 *
 * @param amount a part in paisa; empty for all of it
 * @param mobile the payer's Khalti number, needed where a bank paid
 */
public record RefundOrder(
    GatewayTransactionId transaction, Optional<Money> amount, Optional<String> mobile) {}
