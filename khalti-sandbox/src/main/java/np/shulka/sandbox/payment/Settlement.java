package np.shulka.sandbox.payment;

import java.time.Instant;

/** How the money of one payment moved. */
public record Settlement(
    String transactionId, Payer payer, Means means, long feePaisa, Instant at) {}
