package np.shulka.domain.subscription;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import np.shulka.domain.identity.SubscriptionId;
import np.shulka.domain.invoice.Bought;
import np.shulka.domain.invoice.Purpose;
import np.shulka.domain.invoice.Settlement;
import np.shulka.domain.money.Period;
import org.jmolecules.ddd.types.AggregateRoot;

/** The right of a subscriber to use a plan. Paid time is granted for a paid invoice only. */
public sealed interface Subscription extends AggregateRoot<Subscription, SubscriptionId>
    permits Live, Subscription.Ended {
  Agreement agreement();

  /** Counts the changes, so that of two writers who read the same one only one wins. */
  int revision();

  default SubscriptionId id() {
    return agreement().id();
  }

  @Override
  default SubscriptionId getId() {
    return id();
  }

  /** Until when the subscriber may use the plan, if now is within that time. */
  default Optional<Instant> accessUntil(Instant now) {
    return Access.ground(this, now).map(Ground::until);
  }

  /** A subscription that can still be paid for. */
  sealed interface Payable extends Live {

    /**
     * Money is asked for it. Nothing but the revision changes, so that whoever decided on an older
     * one loses the race: nobody is asked for what has ended or was paid meanwhile.
     */
    Payable bill();

    /** The same with another agreement. */
    default Payable agree(Agreement other) {
      return Continuity.agree(this, other);
    }

    /**
     * The time that a payment buys. Whether it continues what there was without a gap depends on
     * when the payer was let to the gateway; if it does not, it starts when the payment was
     * verified (S2, S11).
     *
     * @param initiatedAt when the attempt was initiated at the gateway
     * @param verifiedAt when the gateway said that it is paid
     * @param zone the merchant's zone, in which days and months are counted
     */
    default Bought buy(Purpose purpose, Instant initiatedAt, Instant verifiedAt, ZoneId zone) {
      var moment = new Continuity.Moment(initiatedAt, verifiedAt, zone);
      return Continuity.bought(this, purpose, moment);
    }

    /** When the next paid time is to be offered, if nothing is asked for yet. */
    default Optional<Instant> offersAt(Deadlines deadlines) {
      return Passing.offersAt(this, deadlines);
    }

    /**
     * Grants the time that the settlement bought: it carries the proof.
     *
     * @param grace how long access goes on after it
     * @param now when the gateway said that it is paid
     */
    default Active activate(Settlement settlement, Duration grace, Instant now) {
      PaidPeriod bought = Continuity.bought(this, settlement, grace);
      return new Active(Continuity.agreed(this, settlement, now), revision() + 1, trial(), bought);
    }
  }

  /** Waiting for its first payment, until it is given up; grants nothing. */
  record Incomplete(Agreement agreement, int revision, Instant until) implements Payable {
    @Override
    public Optional<Period> trial() {
      return Optional.empty();
    }

    @Override
    public Incomplete bill() {
      return new Incomplete(agreement, revision + 1, until);
    }

    /** Ends before it began: nobody paid. */
    public Ended expire(Instant now) {
      return Ended.of(this, EndReason.EXPIRED_INCOMPLETE, now, Optional.empty());
    }
  }

  /** A subscription that goes on by itself until some instant, and that can be told not to. */
  sealed interface Lasting extends Live {
    Optional<Cancellation> cancellation();

    /** Where what was promised ends. */
    default Instant promisedUntil() {
      return Passing.promisedUntil(this);
    }

    /** Goes on to the end of what was promised, and no further. */
    Lasting cancelAtEnd(Cancellation cancellation);

    /** Takes the cancellation back, which is possible strictly before that end (S19). */
    Lasting keep();
  }

  /** Free for a number of whole days, counted in hours from the start (S2). */
  record Trialing(
      Agreement agreement, int revision, Period during, Optional<Cancellation> cancellation)
      implements Lasting, Payable {
    public static Trialing start(Agreement agreement, int days) {
      Instant from = agreement.createdAt();
      Period during = new Period(from, from.plus(Duration.ofDays(days)));
      return new Trialing(agreement, 0, during, Optional.empty());
    }

    @Override
    public Optional<Period> trial() {
      return Optional.of(during);
    }

    @Override
    public Trialing bill() {
      return new Trialing(agreement, revision + 1, during, cancellation);
    }

    @Override
    public Trialing cancelAtEnd(Cancellation cancellation) {
      return new Trialing(agreement.unscheduled(), revision + 1, during, Optional.of(cancellation));
    }

    @Override
    public Trialing keep() {
      return new Trialing(agreement, revision + 1, during, Optional.empty());
    }
  }

  /** Paid for. The paid time may lie ahead, behind a trial that is still running. */
  record Active(
      Agreement agreement,
      int revision,
      Optional<Period> trial,
      PaidPeriod paid,
      Optional<Cancellation> cancellation)
      implements Lasting, Payable {
    public Active(Agreement agreement, int revision, Optional<Period> trial, PaidPeriod paid) {
      this(agreement, revision, trial, paid, Optional.empty());
    }

    /** Whether time that was paid is still to come, be it later than now; nothing is owed then. */
    public boolean isPaidAhead(Instant now) {
      return now.isBefore(promisedUntil());
    }

    /** Whether it can be paused now: it runs, and is to go on as what it is. */
    public boolean isPausable(Instant now) {
      boolean changes = agreement.next().filter(Scheduled::isPaid).isPresent();
      return cancellation.isEmpty() && !changes && paid.withoutAGap().contains(now);
    }

    /** Freezes what is left of the paid time (S20). */
    public Paused pause(int number, Instant now, Instant until) {
      if (!isPausable(now)) throw new IllegalStateException("nothing runs that could be paused");
      var pause = new Pause(number, now, until, Remainder.of(paid, now));
      return new Paused(agreement, revision + 1, trial, pause, cancellation);
    }

    /** Without what was paid last, as its money went back; what was paid before it stays (S18). */
    public Active takeBack(PaidPeriod before) {
      return Continuity.takeBack(this, before);
    }

    @Override
    public Active bill() {
      return new Active(agreement, revision + 1, trial, paid, cancellation);
    }

    @Override
    public Active cancelAtEnd(Cancellation cancellation) {
      return new Active(
          agreement.unscheduled(), revision + 1, trial, paid, Optional.of(cancellation));
    }

    @Override
    public Active keep() {
      return new Active(agreement, revision + 1, trial, paid, Optional.empty());
    }
  }

  /** Paid for, and what is left stands still: no access, and nothing is asked or paid (S20). */
  record Paused(
      Agreement agreement,
      int revision,
      Optional<Period> trial,
      Pause pause,
      Optional<Cancellation> cancellation)
      implements Lasting {

    /** Goes on with what was left, at the latest from where it goes on by itself. */
    public Active resume(Instant now) {
      PaidPeriod rest = pause.rest().from(pause.endedBy(now));
      return new Active(agreement, revision + 1, trial, rest, cancellation);
    }

    @Override
    public Paused cancelAtEnd(Cancellation cancellation) {
      return new Paused(
          agreement.unscheduled(), revision + 1, trial, pause, Optional.of(cancellation));
    }

    @Override
    public Paused keep() {
      return new Paused(agreement, revision + 1, trial, pause, Optional.empty());
    }
  }

  /**
   * Its time has run out, and it may still be paid for.
   *
   * @param paid the time that was paid last, with its grace; none after a trial, which has none
   * @param until when it ends if nobody is paying
   */
  record PastDue(
      Agreement agreement,
      int revision,
      Optional<Period> trial,
      Optional<PaidPeriod> paid,
      Instant until)
      implements Payable {
    /** When its trial or its paid time was over. */
    public Instant ranOutAt() {
      return paid.map(last -> last.time().endsAt()).orElseGet(() -> trial.orElseThrow().endsAt());
    }

    @Override
    public PastDue bill() {
      return new PastDue(agreement, revision + 1, trial, paid, until);
    }
  }

  /** Over for good; coming back is a new subscription. */
  record Ended(
      Agreement agreement,
      int revision,
      EndReason reason,
      Instant endedAt,
      Optional<Cancellation> cancellation)
      implements Subscription {
    static Ended of(Live from, EndReason reason, Instant at, Optional<Cancellation> cancellation) {
      return new Ended(from.agreement(), from.revision() + 1, reason, at, cancellation);
    }
  }
}
