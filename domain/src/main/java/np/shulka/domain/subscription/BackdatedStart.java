package np.shulka.domain.subscription;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import np.shulka.domain.invoice.PaymentRequest;
import np.shulka.domain.money.BillingAnchor;

/**
 * Service that was given before anybody asked for money. Only its start lies in the past: what
 * documents say of themselves never does (S21, N4, N5).
 *
 * @param anchor where its periods are counted from
 */
public record BackdatedStart(BillingAnchor anchor) {
  /** Local days. */
  private static final int MOST_DAYS = 30;

  /** Why it cannot have begun then, if it cannot. */
  public Optional<Fault> fault(Instant now) {
    if (now.isBefore(anchor.startsAt())) return Optional.of(Fault.TO_COME);
    LocalDate today = LocalDate.ofInstant(now, anchor.zone());
    LocalDate first = LocalDate.ofInstant(anchor.startsAt(), anchor.zone());
    if (ChronoUnit.DAYS.between(first, today) > MOST_DAYS) return Optional.of(Fault.TOO_LONG_AGO);
    return periods(now) > PaymentRequest.MOST_PERIODS
        ? Optional.of(Fault.TOO_MANY_PERIODS)
        : Optional.empty();
  }

  /** How many periods have begun. */
  public int periods(Instant now) {
    int begun = 0;
    while (!now.isBefore(anchor.boundary(begun))) begun++;
    return begun;
  }

  /** Why something cannot have begun then. */
  public enum Fault {
    /** It is still to come. */
    TO_COME,
    /** It was more than thirty days ago. */
    TOO_LONG_AGO,
    /** More periods have begun than can be asked for at once. */
    TOO_MANY_PERIODS
  }
}
