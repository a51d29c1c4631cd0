package np.shulka.domain.ledger;

import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.money.Money;

/**
 * Money that the gateway says it took for us.
 *
 * @param gross what the payer paid
 * @param fee what the gateway keeps of it, as its answer says
 */
public record Receipt(PaymentId payment, Money gross, Money fee) {}
