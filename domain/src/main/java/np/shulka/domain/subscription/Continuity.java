package np.shulka.domain.subscription;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import np.shulka.domain.catalog.Selection;
import np.shulka.domain.invoice.Bought;
import np.shulka.domain.invoice.PaymentRequest;
import np.shulka.domain.invoice.Purpose;
import np.shulka.domain.invoice.Settlement;
import np.shulka.domain.money.BillingAnchor;
import np.shulka.domain.money.BillingPeriod;
import np.shulka.domain.money.Period;

/** Whether the next paid time continues what there was without a gap (S2, S10, S11). */
final class Continuity {
  private Continuity() {}

  static Bought bought(Subscription.Payable subscription, Purpose purpose, Moment moment) {
    return switch (purpose) {
      case Purpose.Time time -> time(subscription, time, moment);
      case Purpose.Change change ->
          change(lastPaid(subscription).orElseThrow(), change.selection(), moment);
      case Purpose.Once once -> moment.of(once.selection().plan().billingPeriod());
    };
  }

  private static Bought time(
      Subscription.Payable subscription, Purpose.Time bought, Moment moment) {
    BillingPeriod every = bought.selection().plan().billingPeriod();
    Optional<PaidPeriod> paid =
        lastPaid(subscription).filter(last -> moment.isBefore(last.graceUntil()));
    if (paid.isPresent()) return following(paid.get(), every, bought.periods());
    Instant start = bought.from().orElseGet(() -> start(subscription, moment));
    BillingAnchor anchor = moment.anchor(every, start);
    return new Bought(anchor.first(bought.periods()), anchor);
  }

  /**
   * In grace the days that were used are part of what is paid next; after it nothing is. Another
   * interval is counted from where the last one ended.
   */
  private static Bought following(PaidPeriod paid, BillingPeriod every, int periods) {
    BillingAnchor anchor = paid.anchor();
    if (anchor.every().equals(every)) {
      return new Bought(anchor.following(paid.time(), periods), anchor);
    }
    BillingAnchor other = new BillingAnchor(paid.time().endsAt(), anchor.zone(), every);
    return new Bought(other.first(periods), other);
  }

  /** A trial is not shortened by paying early. */
  private static Instant start(Subscription.Payable subscription, Moment moment) {
    return subscription
        .trial()
        .map(Period::endsAt)
        .filter(moment::isBefore)
        .orElse(moment.verifiedAt);
  }

  /** What is left of the time that is paid for; another interval begins anew (S4). */
  private static Bought change(PaidPeriod paid, Selection to, Moment moment) {
    Instant start = moment.within(paid.withoutAGap());
    BillingPeriod every = to.plan().billingPeriod();
    if (paid.anchor().every().equals(every)) {
      return new Bought(new Period(start, paid.time().endsAt()), paid.anchor());
    }
    BillingAnchor anchor = moment.anchor(every, start);
    return new Bought(anchor.first(1), anchor);
  }

  /** What a settlement bought, and since when there is paid time without a gap before it. */
  static PaidPeriod bought(
      Subscription.Payable subscription, Settlement settlement, Duration grace) {
    BillingAnchor anchor = settlement.bought().anchor();
    PaymentRequest request = settlement.invoice().request();
    if (!request.debtor().subscription().equals(subscription.id())) {
      throw new IllegalArgumentException(
          "invoice " + request.id() + " is for another subscription");
    }
    Instant since =
        lastPaid(subscription)
            .filter(paid -> goesOn(paid, settlement.covers()))
            .map(PaidPeriod::since)
            .orElse(anchor.startsAt());
    return new PaidPeriod(
        settlement.covers(), request.id(), anchor, settlement.covers().endsAt().plus(grace), since);
  }

  /** Time that is counted anew may still follow what there was, or take its place. */
  private static boolean goesOn(PaidPeriod paid, Period next) {
    return !paid.time().endsAt().isBefore(next.startsAt());
  }

  static Subscription.Payable agree(Subscription.Payable subscription, Agreement other) {
    int revision = subscription.revision() + 1;
    return switch (subscription) {
      case Subscription.Incomplete it -> new Subscription.Incomplete(other, revision, it.until());
      case Subscription.Trialing it ->
          new Subscription.Trialing(other, revision, it.during(), it.cancellation());
      case Subscription.Active it ->
          new Subscription.Active(other, revision, it.trial(), it.paid(), it.cancellation());
      case Subscription.PastDue it ->
          new Subscription.PastDue(other, revision, it.trial(), it.paid(), it.until());
    };
  }

  /** What is agreed once that is paid. */
  static Agreement agreed(Subscription.Payable subscription, Settlement settlement, Instant now) {
    Agreement before = subscription.agreement();
    return switch (settlement.invoice().request().purpose()) {
      case Purpose.Time(var paid, _, _) -> before.bought(paid, settlement.covers().startsAt(), now);
      case Purpose.Change(var paid, _) -> before.selecting(paid);
      case Purpose.Once _ -> before;
    };
  }

  static Subscription.Active takeBack(Subscription.Active from, PaidPeriod before) {
    if (!from.paid().follows(before)) throw new IllegalStateException("a hole in paid time");
    Instant start = from.paid().time().startsAt();
    Agreement rest = from.agreement().unpaid(start, from.cancellation().isEmpty());
    return new Subscription.Active(
        rest, from.revision() + 1, from.trial(), before, from.cancellation());
  }

  private static Optional<PaidPeriod> lastPaid(Subscription.Payable subscription) {
    return switch (subscription) {
      case Subscription.Active active -> Optional.of(active.paid());
      case Subscription.PastDue late -> late.paid();
      case Subscription.Incomplete _, Subscription.Trialing _ -> Optional.empty();
    };
  }

  /** When somebody paid, as far as we can tell, and where days are counted. */
  record Moment(Instant initiatedAt, Instant verifiedAt, ZoneId zone) {
    /**
     * Whether the payment came before that end. Clocks of nodes differ: who came late by one may be
     * verified in time by another (I15).
     */
    boolean isBefore(Instant end) {
      return initiatedAt.isBefore(end) || verifiedAt.isBefore(end);
    }

    /**
     * When it was paid, but within that time: a change is paid for while there is something left to
     * change, and if clocks say otherwise, the last moment of it has to do (I15).
     */
    Instant within(Period time) {
      Instant paid = verifiedAt.isBefore(time.endsAt()) ? verifiedAt : initiatedAt;
      Instant last = time.endsAt().minusMillis(1);
      Instant start = paid.isBefore(last) ? paid : last;
      return start.isBefore(time.startsAt()) ? time.startsAt() : start;
    }

    /** What is delivered when it is paid has no time; invoices have some, so it is the shortest. */
    Bought of(BillingPeriod every) {
      Period delivered = new Period(verifiedAt, verifiedAt.plus(1, ChronoUnit.MICROS));
      return new Bought(delivered, anchor(every, verifiedAt));
    }

    BillingAnchor anchor(BillingPeriod every, Instant start) {
      return new BillingAnchor(start, zone, every);
    }
  }
}
