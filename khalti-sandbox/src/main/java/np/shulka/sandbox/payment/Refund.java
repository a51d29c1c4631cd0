package np.shulka.sandbox.payment;

import java.time.Instant;

/** Money given back. */
public record Refund(String idx, long amountPaisa, Instant at) {}
