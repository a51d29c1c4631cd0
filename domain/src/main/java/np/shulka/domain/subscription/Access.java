package np.shulka.domain.subscription;

import java.time.Instant;
import java.util.Optional;
import np.shulka.domain.money.Period;

/**
 * Who may use what until when: in a trial, in paid time that is not paused, and in the grace after.
 */
final class Access {
  private Access() {}

  static Optional<Instant> until(Subscription subscription, Instant now) {
    return switch (subscription) {
      case Subscription.Incomplete _, Subscription.Ended _ -> Optional.empty();
      case Subscription.Trialing trialing -> within(trialing.during(), now);
      case Subscription.Active active -> until(active, now);
      case Subscription.PastDue late -> late.paid().flatMap(paid -> inGrace(paid, now));
      case Subscription.Paused paused when !paused.pause().isOver(now) -> Optional.empty();
      case Subscription.Paused paused -> until(paused.resume(now), now);
    };
  }

  /** Grace is for who may still pay, not for who does not want to go on. */
  private static Optional<Instant> until(Subscription.Active active, Instant now) {
    PaidPeriod paid = active.paid();
    boolean inTrial = active.trial().filter(trial -> trial.contains(now)).isPresent();
    if (inTrial || paid.withoutAGap().contains(now)) return Optional.of(paid.time().endsAt());
    return inGrace(paid, now).filter(_ -> active.cancellation().isEmpty());
  }

  private static Optional<Instant> within(Period period, Instant now) {
    return Optional.of(period).filter(time -> time.contains(now)).map(Period::endsAt);
  }

  private static Optional<Instant> inGrace(PaidPeriod paid, Instant now) {
    boolean grace = !now.isBefore(paid.time().endsAt()) && now.isBefore(paid.graceUntil());
    return Optional.of(paid.graceUntil()).filter(_ -> grace);
  }
}
