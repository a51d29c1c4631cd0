package np.shulka.domain.subscription;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import np.shulka.domain.subscription.Subscription.EndReason;

/** What time alone makes of a subscription: nobody has to be asked, and nothing is bought. */
final class Passing {
  private Passing() {}

  static Instant turnsAt(Subscription.Payable subscription) {
    return switch (subscription) {
      case Subscription.Incomplete incomplete -> incomplete.until();
      case Subscription.Trialing trialing -> trialing.during().endsAt();
      case Subscription.Active active -> active.paid().time().endsAt();
      case Subscription.PastDue late -> late.until();
    };
  }

  static Subscription turn(Subscription.Payable subscription, Duration grace) {
    Instant at = turnsAt(subscription);
    return switch (subscription) {
      case Subscription.Incomplete incomplete -> incomplete.expire(at);
      case Subscription.Lasting lasting when lasting.cancellation().isPresent() ->
          Subscription.Ended.of(lasting, EndReason.CANCELLED, at, lasting.cancellation());
      case Subscription.Trialing trialing -> late(trialing, Optional.empty(), at.plus(grace));
      case Subscription.Active active ->
          late(active, Optional.of(active.paid()), active.paid().graceUntil());
      case Subscription.PastDue late ->
          Subscription.Ended.of(late, EndReason.UNPAID, at, Optional.empty());
    };
  }

  /** When the next paid time is to be offered; nobody is asked who does not want to go on. */
  static Optional<Instant> offersAt(Subscription.Payable subscription, Deadlines deadlines) {
    return switch (subscription) {
      case Subscription.Incomplete _ -> Optional.empty();
      case Subscription.Lasting lasting when lasting.cancellation().isPresent() -> Optional.empty();
      case Subscription.Trialing trialing ->
          Optional.of(turnsAt(trialing).minus(deadlines.trialOfferBefore()));
      case Subscription.Active active ->
          Optional.of(turnsAt(active).minus(deadlines.offerBefore()));
      case Subscription.PastDue late -> Optional.of(late.ranOutAt());
    };
  }

  private static Subscription.PastDue late(
      Subscription.Lasting from, Optional<PaidPeriod> paid, Instant until) {
    return new Subscription.PastDue(
        from.agreement(), from.revision() + 1, from.trial(), paid, until);
  }
}
