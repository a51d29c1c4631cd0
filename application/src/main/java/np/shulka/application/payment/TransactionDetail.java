package np.shulka.application.payment;

import java.util.Optional;

/**
 * One transaction with what the gateway allows and remembers about it.
 *
 * @param product what we named the purchase when it was opened, if the gateway tells
 */
public record TransactionDetail(
    TransactionRecord record, boolean refundable, Optional<String> product) {}
