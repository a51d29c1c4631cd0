package np.shulka.domain.refund;

import java.time.Instant;
import java.util.Optional;
import np.shulka.domain.identity.RefundId;
import np.shulka.domain.identity.ReportId;
import np.shulka.domain.payment.LookupReport;
import np.shulka.domain.payment.Watch;
import np.shulka.domain.payment.Why;
import np.shulka.domain.subscriber.Subject;
import org.jmolecules.ddd.types.AggregateRoot;

/**
 * Money on its way back to its payer. The intent is written first, sent once, and believed to be
 * done or not when a lookup says so; there is one under way per payment (S24).
 */
public sealed interface Refund extends AggregateRoot<Refund, RefundId> {
  Intent intent();

  /** Counts the changes, so that of two writers who read the same one only one wins. */
  int revision();

  default RefundId id() {
    return intent().id();
  }

  @Override
  default RefundId getId() {
    return id();
  }

  /** Whether it was asked for here, by whomever; else it was made past us. */
  default boolean isAsked() {
    return intent().origin() instanceof Origin.Asked;
  }

  /** Whether it may still take money from its payment. */
  default boolean isUnderWay() {
    return !(this instanceof Confirmed || this instanceof Rejected);
  }

  /** Needs the word of somebody else than who asked for it. */
  record AwaitingApproval(Intent intent, int revision) implements Refund {
    public AwaitingApproval(Intent intent) {
      this(intent, 0);
    }

    /** Whether that person may approve it. */
    public boolean mayBeApprovedBy(Subject who) {
      return intent.origin() instanceof Origin.Asked asked && !asked.by().equals(who);
    }

    /**
     * Somebody else agrees.
     *
     * @param mobile the payer's number at the gateway, if whoever agrees knows one
     */
    public Requested approve(Subject who, Optional<String> mobile, Instant now) {
      if (!mayBeApprovedBy(who)) throw new IllegalArgumentException("approved by who asked for it");
      return new Requested(intent.reaching(mobile), revision + 1, RefundSchedule.begin(now));
    }

    public Rejected decline(Why why, Instant now) {
      return new Rejected(intent.over(), revision + 1, why, now);
    }
  }

  /** Written down; the gateway has not been told. */
  record Requested(Intent intent, int revision, Watch watch) implements Refund {
    public Requested(Intent intent, Instant now) {
      this(intent, 0, RefundSchedule.begin(now));
    }

    /** Whether the gateway says of the payment what it must say before. */
    public boolean fits(LookupReport report) {
      return Finding.of(intent.amounts(), report).isBefore();
    }

    /** Whether its answer is one about this payment at all. */
    public boolean isToldBy(LookupReport report) {
      return Finding.of(intent.amounts(), report) != Finding.NOTHING;
    }

    /** Whoever wrote this may send the order, once. */
    public Sent send(Instant now) {
      Dispatch dispatch = Dispatch.first(now);
      return new Sent(intent, revision + 1, dispatch, RefundSchedule.sent(now));
    }

    public Requested askAgain(Instant now) {
      return new Requested(intent, revision + 1, RefundSchedule.next(watch, now));
    }

    public Rejected reject(Why why, Instant now) {
      return new Rejected(intent.over(), revision + 1, why, now);
    }
  }

  /** A refund that the gateway may have been told of. */
  sealed interface Dispatched extends Refund {
    Dispatch dispatch();

    /** The money is back with its payer. */
    default Confirmed confirm(ReportId report, Instant now) {
      return new Confirmed(intent().over(), revision() + 1, report, now);
    }

    /** Nothing went back. */
    default Rejected reject(Why why, Instant now) {
      return new Rejected(intent().over(), revision() + 1, why, now);
    }
  }

  /** A refund that the gateway is asked about, again and again. */
  sealed interface Watched extends Dispatched {
    Watch watch();

    /** What we make of what the gateway says of the payment. */
    default Outcome judge(LookupReport report, Instant now) {
      return Outcome.of(this, Finding.of(intent().amounts(), report), now);
    }

    /** Nothing certain is known, so nothing changes but the next time to ask. */
    default Unknown hold(Instant now) {
      Watch next = RefundSchedule.next(watch(), now);
      return new Unknown(intent(), revision() + 1, dispatch(), next);
    }

    /** It cannot be decided by asking: a person looks into the gateway's books. */
    default Parked park(Why why, Instant now) {
      return new Parked(intent(), revision() + 1, dispatch(), why, now);
    }

    /** The gateway knows nothing of the order, which is sent once more (S24). */
    default Sent sendAgain(Instant now) {
      Dispatch again = dispatch().again(now);
      return new Sent(intent(), revision() + 1, again, RefundSchedule.sent(now));
    }
  }

  /** Handed to the gateway, or about to be when we died. */
  record Sent(Intent intent, int revision, Dispatch dispatch, Watch watch) implements Watched {

    /** Its answer reached us, which decides nothing yet. */
    public Sent answered(Answer answer) {
      return new Sent(intent, revision + 1, dispatch.answered(answer), watch);
    }
  }

  /** Asked about, and not certain yet. */
  record Unknown(Intent intent, int revision, Dispatch dispatch, Watch watch) implements Watched {}

  /** Cannot be decided by asking; a person has to. */
  record Parked(Intent intent, int revision, Dispatch dispatch, Why why, Instant since)
      implements Dispatched {

    /** Whether what the gateway says now leaves room for that the money went back. */
    public boolean mayBeDone(LookupReport report) {
      return Finding.of(intent.amounts(), report).mayBeAfter();
    }

    /** Whether what it says now leaves room for that nothing went back. */
    public boolean mayBeUndone(LookupReport report) {
      return Finding.of(intent.amounts(), report).mayBeBefore(intent.amounts());
    }
  }

  /** The gateway says that it is back; the books say the same. */
  record Confirmed(Intent intent, int revision, ReportId report, Instant confirmedAt)
      implements Refund {

    /** Found at the gateway, where somebody made it past us. */
    public static Confirmed found(Intent intent, ReportId report, Instant now) {
      return new Confirmed(intent, 0, report, now);
    }

    /** Whether nobody said what becomes of the subscription, as it was made past us (S18). */
    public boolean isUndecided() {
      return !isAsked() && intent.effect() == Effect.KEEP;
    }

    /** Somebody says so. */
    public Confirmed choose(Effect effect) {
      if (!isUndecided() || effect == Effect.KEEP) {
        throw new IllegalArgumentException("what becomes of it is said once");
      }
      return new Confirmed(intent.with(effect), revision + 1, report, confirmedAt);
    }
  }

  /** Nothing went back, and nothing will. */
  record Rejected(Intent intent, int revision, Why why, Instant rejectedAt) implements Refund {}
}
