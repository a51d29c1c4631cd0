package np.shulka.domain.subscription;

import java.time.Instant;
import java.util.Optional;
import np.shulka.domain.money.Period;

/**
 * Who may use what until when: in a trial, in paid time that is not paused, and in the grace after.
 */
final class Access {
  private Access() {}

  static Optional<Ground> ground(Subscription subscription, Instant now) {
    return switch (subscription) {
      case Subscription.Incomplete _, Subscription.Ended _ -> Optional.empty();
      case Subscription.Trialing trialing -> inTrial(trialing.during(), Optional.empty(), now);
      case Subscription.Active active -> active(active, now);
      case Subscription.PastDue late -> late.paid().flatMap(paid -> inPaidTime(paid, now, true));
      case Subscription.Paused paused when !paused.pause().isOver(now) -> Optional.empty();
      case Subscription.Paused paused -> active(paused.resume(now), now);
    };
  }

  /** Grace is for who may still pay, not for who does not want to go on. */
  private static Optional<Ground> active(Subscription.Active active, Instant now) {
    PaidPeriod paid = active.paid();
    Optional<Ground> trial =
        active.trial().flatMap(during -> inTrial(during, Optional.of(paid), now));
    if (trial.isPresent()) return trial;
    return inPaidTime(paid, now, active.cancellation().isEmpty());
  }

  /**
   * Whoever is past due may still be in paid time here: a node whose clock is ahead turned them.
   */
  private static Optional<Ground> inPaidTime(PaidPeriod paid, Instant now, boolean goesOn) {
    if (paid.withoutAGap().contains(now)) return Optional.of(new Ground.InPaidTime(paid));
    return inGrace(paid, now).filter(_ -> goesOn);
  }

  private static Optional<Ground> inTrial(Period trial, Optional<PaidPeriod> next, Instant now) {
    return trial.contains(now) ? Optional.of(new Ground.InTrial(trial, next)) : Optional.empty();
  }

  private static Optional<Ground> inGrace(PaidPeriod paid, Instant now) {
    boolean grace = !now.isBefore(paid.time().endsAt()) && now.isBefore(paid.graceUntil());
    return grace ? Optional.of(new Ground.InGrace(paid)) : Optional.empty();
  }
}
