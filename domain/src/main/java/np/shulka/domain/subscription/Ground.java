package np.shulka.domain.subscription;

import java.time.Instant;
import java.util.Optional;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.money.Period;

/** Why somebody may use what they subscribed to, and until when. */
public sealed interface Ground {

  /** Why that subscription may be used now, if it may. */
  static Optional<Ground> of(Subscription subscription, Instant now) {
    return Access.ground(subscription, now);
  }

  /** Until when, if nothing is paid meanwhile. */
  Instant until();

  /** The invoice that was paid for that time, if any was. */
  Optional<InvoiceId> paidBy();

  /**
   * Whether what recurs beside the plan may be used too: that is paid first, and a trial is of the
   * plan (C25).
   */
  default boolean isOfAddOns() {
    return switch (this) {
      case InTrial _ -> false;
      case InPaidTime _, InGrace _ -> true;
    };
  }

  /**
   * A trial runs; what was paid in it follows it (S2).
   *
   * @param next what was paid for the time after it
   */
  record InTrial(Period trial, Optional<PaidPeriod> next) implements Ground {
    @Override
    public Instant until() {
      return next.map(paid -> paid.time().endsAt()).orElse(trial.endsAt());
    }

    @Override
    public Optional<InvoiceId> paidBy() {
      return next.map(PaidPeriod::paidBy);
    }
  }

  /** Time that was paid for runs (S10). */
  record InPaidTime(PaidPeriod paid) implements Ground {
    @Override
    public Instant until() {
      return paid.time().endsAt();
    }

    @Override
    public Optional<InvoiceId> paidBy() {
      return Optional.of(paid.paidBy());
    }
  }

  /** It ran out, and the next payment can still continue it (S11). */
  record InGrace(PaidPeriod paid) implements Ground {
    @Override
    public Instant until() {
      return paid.graceUntil();
    }

    @Override
    public Optional<InvoiceId> paidBy() {
      return Optional.of(paid.paidBy());
    }
  }
}
