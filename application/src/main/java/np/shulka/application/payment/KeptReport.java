package np.shulka.application.payment;

import java.util.Optional;
import np.shulka.domain.identity.ReportId;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.RawAnswer;
import np.shulka.domain.payment.StatedStatus;

/** A report of the gateway as it was kept: evidence to be read by people, never a proof. */
public record KeptReport(
    ReportId id, StatedStatus says, Money total, Optional<String> transaction, RawAnswer raw) {}
