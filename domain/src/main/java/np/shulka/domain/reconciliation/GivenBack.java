package np.shulka.domain.reconciliation;

import java.time.Instant;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.identity.RefundId;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.GatewayTransactionId;

/**
 * What our books say that went back of a payment.
 *
 * @param from since when it may have gone back
 * @param at when a lookup said so
 */
public record GivenBack(
    RefundId refund,
    PaymentId payment,
    GatewayTransactionId transaction,
    Money amount,
    Instant from,
    Instant at) {}
