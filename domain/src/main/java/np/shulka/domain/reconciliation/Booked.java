package np.shulka.domain.reconciliation;

import java.time.Instant;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.GatewayTransactionId;

/**
 * What the ledger says that we received.
 *
 * @param gross cash and fee together
 * @param payableFrom since when its payer could pay
 * @param at when it was verified
 */
public record Booked(
    PaymentId payment,
    GatewayTransactionId transaction,
    Money gross,
    Money fee,
    Instant payableFrom,
    Instant at) {}
