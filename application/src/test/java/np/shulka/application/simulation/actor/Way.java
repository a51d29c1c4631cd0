package np.shulka.application.simulation.actor;

import java.util.Optional;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.Pidx;

/**
 * A payment as somebody saw it.
 *
 * @param open whether it could be paid
 * @param page the name of the checkout at the gateway's page, while there is one
 */
public record Way(PaymentId payment, Money amount, boolean open, Optional<Pidx> page) {}
