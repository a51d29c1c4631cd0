package np.shulka.domain.subscription;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import np.shulka.domain.identity.SubscriptionId;
import np.shulka.domain.invoice.PaymentRequest;
import np.shulka.domain.invoice.Settlement;
import np.shulka.domain.money.BillingAnchor;
import np.shulka.domain.money.Period;
import org.jmolecules.ddd.types.AggregateRoot;

/** The right of a subscriber to use a plan. Paid time is granted for a paid invoice only. */
public sealed interface Subscription extends AggregateRoot<Subscription, SubscriptionId> {
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
  Optional<Instant> accessUntil(Instant now);

  /** A subscription that can still be paid for. */
  sealed interface Payable extends Subscription {

    /**
     * The time that a payment buys. Whether it continues without a gap depends on when the payer
     * was let to the gateway; if it does not, it starts when the payment was verified (S2, S11).
     *
     * @param initiatedAt when the attempt was initiated at the gateway
     * @param verifiedAt when the gateway said that it is paid
     * @param zone the merchant's zone, in which days and months are counted
     */
    BillingAnchor anchorFor(Instant initiatedAt, Instant verifiedAt, ZoneId zone);

    /**
     * Whether a payment came before that end. Clocks of nodes differ: who came late by one may be
     * verified in time by another (I15).
     */
    static boolean inTime(Instant initiatedAt, Instant verifiedAt, Instant end) {
      return initiatedAt.isBefore(end) || verifiedAt.isBefore(end);
    }

    /** The paid time that starts at that anchor. */
    default Period periodFor(Instant initiatedAt, Instant verifiedAt, ZoneId zone) {
      BillingAnchor anchor = anchorFor(initiatedAt, verifiedAt, zone);
      return nextOf(anchor);
    }

    /** The period of {@code anchor} that a payment for this subscription buys next. */
    default Period nextOf(BillingAnchor anchor) {
      return anchor.period(0);
    }

    /** The trial that is or was part of this subscription. */
    Optional<Period> trial();

    /**
     * Money is asked for it. Nothing but the revision changes, so that whoever decided on an older
     * one loses the race: nobody is asked for what has ended or was paid meanwhile.
     */
    Payable bill();

    /** Grants the time that the settlement bought: it carries the proof. */
    default Active activate(Settlement settlement, BillingAnchor anchor) {
      PaymentRequest request = settlement.invoice().request();
      if (!request.debtor().subscription().equals(id())) {
        throw new IllegalArgumentException(
            "invoice " + request.id() + " is for another subscription");
      }
      PaidPeriod bought = new PaidPeriod(settlement.covers(), request.id(), anchor);
      return new Active(agreement(), revision() + 1, trial(), bought);
    }
  }

  /** Waiting for its first payment; grants nothing. */
  record Incomplete(Agreement agreement, int revision) implements Payable {
    public Incomplete(Agreement agreement) {
      this(agreement, 0);
    }

    @Override
    public Optional<Period> trial() {
      return Optional.empty();
    }

    @Override
    public Optional<Instant> accessUntil(Instant now) {
      return Optional.empty();
    }

    @Override
    public BillingAnchor anchorFor(Instant initiatedAt, Instant verifiedAt, ZoneId zone) {
      return new BillingAnchor(verifiedAt, zone, agreement.plan().billingPeriod());
    }

    @Override
    public Incomplete bill() {
      return new Incomplete(agreement, revision + 1);
    }

    /** Ends before it began: nobody paid. */
    public Ended expire(Instant now) {
      return new Ended(agreement, revision + 1, EndReason.EXPIRED_INCOMPLETE, now);
    }
  }

  /** Free for a number of whole days, counted in hours from the start (S2). */
  record Trialing(Agreement agreement, int revision, Period during) implements Payable {
    public static Trialing start(Agreement agreement, int days) {
      Instant from = agreement.createdAt();
      return new Trialing(agreement, 0, new Period(from, from.plus(Duration.ofDays(days))));
    }

    @Override
    public Optional<Period> trial() {
      return Optional.of(during);
    }

    @Override
    public Optional<Instant> accessUntil(Instant now) {
      return Optional.of(during).filter(trial -> trial.contains(now)).map(Period::endsAt);
    }

    @Override
    public BillingAnchor anchorFor(Instant initiatedAt, Instant verifiedAt, ZoneId zone) {
      Instant start =
          Payable.inTime(initiatedAt, verifiedAt, during.endsAt()) ? during.endsAt() : verifiedAt;
      return new BillingAnchor(start, zone, agreement.plan().billingPeriod());
    }

    @Override
    public Trialing bill() {
      return new Trialing(agreement, revision + 1, during);
    }
  }

  /** Paid for. The paid time may lie ahead, behind a trial that is still running. */
  record Active(Agreement agreement, int revision, Optional<Period> trial, PaidPeriod paid)
      implements Payable {
    @Override
    public Optional<Instant> accessUntil(Instant now) {
      boolean inTrial = trial.filter(period -> period.contains(now)).isPresent();
      boolean entitled = inTrial || withoutAGap().contains(now);
      return Optional.of(paid.time().endsAt()).filter(_ -> entitled);
    }

    /** Periods of one anchor follow each other; one that was paid ahead leaves those before it. */
    private Period withoutAGap() {
      return new Period(paid.anchor().startsAt(), paid.time().endsAt());
    }

    /** Whether time that was paid is still to come, be it later than now; nothing is owed then. */
    public boolean isPaidAhead(Instant now) {
      return now.isBefore(paid.time().endsAt());
    }

    @Override
    public BillingAnchor anchorFor(Instant initiatedAt, Instant verifiedAt, ZoneId zone) {
      if (Payable.inTime(initiatedAt, verifiedAt, paid.time().endsAt())) return paid.anchor();
      return new BillingAnchor(verifiedAt, zone, agreement.plan().billingPeriod());
    }

    @Override
    public Period nextOf(BillingAnchor anchor) {
      return anchor.equals(paid.anchor()) ? anchor.following(paid.time()) : anchor.period(0);
    }

    @Override
    public Active bill() {
      return new Active(agreement, revision + 1, trial, paid);
    }
  }

  /** Over for good; coming back is a new subscription. */
  record Ended(Agreement agreement, int revision, EndReason reason, Instant endedAt)
      implements Subscription {
    @Override
    public Optional<Instant> accessUntil(Instant now) {
      return Optional.empty();
    }
  }

  /** Why a subscription is over. */
  enum EndReason {
    CANCELLED,
    UNPAID,
    REFUNDED,
    EXPIRED_INCOMPLETE
  }
}
