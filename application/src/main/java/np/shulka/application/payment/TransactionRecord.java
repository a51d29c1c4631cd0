package np.shulka.application.payment;

import java.time.Instant;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.GatewayTransactionId;
import np.shulka.domain.payment.StatedStatus;

/** One transaction in the gateway's books, amounts in paisa. */
public record TransactionRecord(
    GatewayTransactionId id,
    String type,
    StatedStatus stated,
    Money amount,
    Money fee,
    boolean refunded,
    Instant createdAt) {}
