package np.shulka.domain.subscription;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What time alone makes of a subscription: nobody has to be asked, and nothing is bought. */
final class Passing {
  private Passing() {}

  static Instant turnsAt(Live subscription) {
    return switch (subscription) {
      case Subscription.Incomplete incomplete -> incomplete.until();
      case Subscription.Trialing trialing -> trialing.during().endsAt();
      case Subscription.Active active -> paidChange(active).orElse(active.paid().time().endsAt());
      case Subscription.PastDue late -> late.until();
      case Subscription.Paused paused -> paused.pause().until();
    };
  }

  /** When something else begins that was chosen for later and is paid for. */
  private static Optional<Instant> paidChange(Subscription.Active active) {
    return active.agreement().next().flatMap(Scheduled::from);
  }

  /** A pause moves the end, at the latest to where it goes on by itself. */
  static Instant promisedUntil(Subscription.Lasting subscription) {
    return switch (subscription) {
      case Subscription.Paused paused -> paused.pause().until().plus(paused.pause().rest().left());
      case Subscription.Trialing trialing -> trialing.during().endsAt();
      case Subscription.Active active -> active.paid().time().endsAt();
    };
  }

  static Subscription turn(Live subscription, Duration grace) {
    Instant at = turnsAt(subscription);
    return switch (subscription) {
      case Subscription.Incomplete incomplete -> incomplete.expire(at);
      case Subscription.Paused paused -> paused.resume(at);
      case Subscription.Active active when paidChange(active).isPresent() ->
          active.agree(active.agreement().selecting(active.agreement().renewed()));
      case Subscription.Lasting lasting when lasting.cancellation().isPresent() ->
          Subscription.Ended.of(lasting, EndReason.CANCELLED, at, lasting.cancellation());
      case Subscription.Trialing trialing -> late(trialing, Optional.empty(), at.plus(grace));
      case Subscription.Active active ->
          late(active, Optional.of(active.paid()), active.paid().graceUntil());
      case Subscription.PastDue late ->
          Subscription.Ended.of(late, EndReason.UNPAID, at, Optional.empty());
    };
  }

  /** When the next paid time starts: in grace it is contiguous, without one it starts when paid. */
  static Instant goesOnAt(Live subscription, Instant now) {
    return switch (subscription) {
      case Subscription.Incomplete _ -> now;
      case Subscription.Lasting lasting -> promisedUntil(lasting);
      case Subscription.PastDue late -> late.paid().isPresent() ? late.ranOutAt() : now;
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
          Optional.of(active.paid().time().endsAt().minus(deadlines.offerBefore()));
      case Subscription.PastDue late -> Optional.of(late.ranOutAt());
    };
  }

  private static Subscription.PastDue late(
      Subscription.Lasting from, Optional<PaidPeriod> paid, Instant until) {
    return new Subscription.PastDue(
        from.agreement(), from.revision() + 1, from.trial(), paid, until);
  }
}
