package np.shulka.application.payment;

import np.shulka.domain.payment.RawAnswer;
import np.shulka.domain.payment.StatedStatus;

/** What the gateway says about a widget token; carries no amount, so it proves nothing. */
public record TokenStatus(StatedStatus stated, RawAnswer raw) {}
