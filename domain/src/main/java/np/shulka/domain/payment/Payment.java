package np.shulka.domain.payment;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.money.Money;
import org.jmolecules.ddd.types.AggregateRoot;

/**
 * One attempt to collect an amount. It leaves its watched states only on what the gateway told us
 * when we asked.
 */
public sealed interface Payment extends AggregateRoot<Payment, PaymentId> {
  Attempt attempt();

  /** Counts the changes, so that of two writers who read the same one only one wins. */
  int revision();

  default PaymentId id() {
    return attempt().id();
  }

  default Money amount() {
    return attempt().amount();
  }

  @Override
  default PaymentId getId() {
    return id();
  }

  /** Written down; the gateway has not been told, or its answer was lost. */
  record Created(Attempt attempt, int revision) implements Payment {
    public Created(Attempt attempt) {
      this(attempt, 0);
    }

    public Initiated initiate(GatewayLink link, Instant now) {
      return new Initiated(attempt, revision + 1, link, RecheckSchedule.begin(now));
    }
  }

  /** A payment whose outcome an answer of the gateway can still decide. */
  sealed interface Unresolved extends Payment {
    GatewayLink link();

    /** What the gateway said last, if that counts and is anything but "initiated". */
    default Optional<StatedStatus> said() {
      return Optional.empty();
    }

    /** Compares what the gateway said with what we stored; the only source of proofs. */
    default Verdict judge(LookupReport report) {
      return Judgement.of(this, report);
    }

    /** The gateway has not decided: hold. */
    Watched hold(StatedStatus said, Instant now);

    /** The gateway says that the attempt came to nothing. */
    default Closed close(StatedStatus said, Instant now) {
      Watch watch = RecheckSchedule.beginClosed(link(), now);
      return new Closed(attempt(), revision() + 1, link(), said, watch);
    }

    /** Paid. What the money buys is decided by what became of the invoice meanwhile. */
    default Completed complete(SettlementProof.Gateway proof, Disposition disposition) {
      return new Completed(attempt(), revision() + 1, link(), proof, disposition);
    }

    default Mismatched quarantine(Why why, Instant now) {
      return new Mismatched(attempt(), revision() + 1, link(), why, now);
    }

    default Refunded giveBack(StatedStatus said, Instant now) {
      return new Refunded(attempt(), revision() + 1, link(), said, now);
    }
  }

  /** A payment whose outcome the gateway is asked for, again and again. */
  sealed interface Watched extends Unresolved {
    Watch watch();

    /** Nobody answered: nothing is known, so nothing changes but the next time to ask. */
    Watched askAgain(Instant now);
  }

  /** The payer can pay. */
  record Initiated(Attempt attempt, int revision, GatewayLink link, Watch watch)
      implements Watched {
    /** The widget handed us something to ask by, so it is asked, however late that is. */
    public Initiated confirmedInWidget(WidgetToken token, Instant now) {
      GatewayLink named = new GatewayLink.Widget(Optional.of(token), link.initiatedAt());
      return new Initiated(attempt, revision + 1, named, RecheckSchedule.begin(now));
    }

    /**
     * The payer prefers another way; possible only while the gateway knows no name for this one.
     */
    public Initiated moveTo(GatewayLink other, Instant now) {
      if (link.reference().isPresent())
        throw new IllegalStateException("the gateway knows it already");
      return new Initiated(attempt, revision + 1, other, RecheckSchedule.begin(now));
    }

    @Override
    public Initiated askAgain(Instant now) {
      Watch next = RecheckSchedule.initiated(watch, link, now);
      return new Initiated(attempt, revision + 1, link, next);
    }

    @Override
    public Watched hold(StatedStatus said, Instant now) {
      if (said.status() == GatewayStatus.INITIATED) return askAgain(now);
      Watch watch = RecheckSchedule.beginPending(now);
      return new Pending(attempt, revision + 1, link, said, watch);
    }
  }

  /** The gateway said something that is neither yes nor no. Never fails by itself. */
  record Pending(Attempt attempt, int revision, GatewayLink link, StatedStatus saying, Watch watch)
      implements Watched {
    @Override
    public Optional<StatedStatus> said() {
      return Optional.of(saying);
    }

    /** The gateway said "failed", which is believed when it is said twice. */
    public boolean failedOnce() {
      return saying.status() == GatewayStatus.FAILED;
    }

    /** Whether it has just become one that is asked about once a day only, which it does once. */
    public boolean turnedDaily() {
      return RecheckSchedule.turnedDaily(watch);
    }

    @Override
    public Pending askAgain(Instant now) {
      return hold(saying, now);
    }

    @Override
    public Pending hold(StatedStatus said, Instant now) {
      return new Pending(attempt, revision + 1, link, said, RecheckSchedule.pending(watch, now));
    }
  }

  /** The gateway said that it came to nothing. Asked for days more: banks confirm late. */
  record Closed(Attempt attempt, int revision, GatewayLink link, StatedStatus because, Watch watch)
      implements Watched {
    @Override
    public Optional<StatedStatus> said() {
      return Optional.of(because);
    }

    @Override
    public Closed askAgain(Instant now) {
      Watch next = RecheckSchedule.closedUnanswered(watch, link, now);
      return new Closed(attempt, revision + 1, link, because, next);
    }

    @Override
    public Closed close(StatedStatus said, Instant now) {
      Watch next = RecheckSchedule.closed(watch, link, now);
      return new Closed(attempt, revision + 1, link, said, next);
    }

    @Override
    public Watched hold(StatedStatus said, Instant now) {
      // A payer may reopen a link that was cancelled, but only money on its way reopens the
      // attempt.
      if (said.status() == GatewayStatus.INITIATED) return askAgain(now);
      Watch watch = RecheckSchedule.beginPending(now);
      return new Pending(attempt, revision + 1, link, said, watch);
    }
  }

  /** Paid, proven, and counted once. */
  record Completed(
      Attempt attempt,
      int revision,
      GatewayLink link,
      SettlementProof.Gateway proof,
      Disposition disposition)
      implements Payment {
    /** Its payer can use what is unapplied for 72 hours; after that it goes back (S13). */
    public static final Duration USABLE = Duration.ofDays(3);

    public Completed {
      if (!proof.of().equals(attempt.id())) {
        throw new IllegalArgumentException("the proof is about payment " + proof.of());
      }
      if (!proof.amount().equals(attempt.amount())) {
        throw new IllegalArgumentException("the proof is about " + proof.amount());
      }
    }

    /** Whether nothing was owed for it, and nobody has decided yet what becomes of it. */
    public boolean isUnapplied() {
      return disposition == Disposition.UNAPPLIED;
    }

    /** Until when its payer can use what is unapplied. */
    public Instant usableUntil() {
      return proof.provenAt().plus(USABLE);
    }

    /** Whether its payer had their time to use it, and did not (S13). */
    public boolean isUnused(Instant now) {
      return isUnapplied() && !now.isBefore(usableUntil());
    }

    /** Is on its way back to its payer, so it can be used no more. */
    public Completed sendBack() {
      if (!isUnapplied()) throw new IllegalStateException("its money is " + disposition);
      return new Completed(attempt, revision + 1, link, proof, Disposition.REFUNDED);
    }

    /** A part of it is back, past us: the rest waits, and who read all of it uses nothing. */
    public Completed keepRest() {
      if (!isUnapplied()) throw new IllegalStateException("its money is " + disposition);
      return new Completed(attempt, revision + 1, link, proof, disposition);
    }

    /** Could not be sent back: it waits again. */
    public Completed keepAfterAll() {
      if (disposition != Disposition.REFUNDED) {
        throw new IllegalStateException("its money is " + disposition);
      }
      return new Completed(attempt, revision + 1, link, proof, Disposition.UNAPPLIED);
    }

    /** Becomes its payer's credit, once. */
    public Completed credit() {
      if (!isUnapplied()) throw new IllegalStateException("its money is " + disposition);
      return new Completed(attempt, revision + 1, link, proof, Disposition.CREDITED);
    }
  }

  /** In quarantine: the evidence does not fit. An answer that a person asked for can end it. */
  record Mismatched(Attempt attempt, int revision, GatewayLink link, Why why, Instant since)
      implements Unresolved {
    @Override
    public Pending hold(StatedStatus said, Instant now) {
      return new Pending(attempt, revision + 1, link, said, RecheckSchedule.beginPending(now));
    }

    /** Still, and since then. */
    @Override
    public Mismatched quarantine(Why why, Instant now) {
      return new Mismatched(attempt, revision + 1, link, why, since);
    }
  }

  /** The gateway gave the money back before it bought anything here. */
  record Refunded(
      Attempt attempt, int revision, GatewayLink link, StatedStatus saying, Instant since)
      implements Payment {}
}
