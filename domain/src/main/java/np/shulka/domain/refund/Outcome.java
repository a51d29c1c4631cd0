package np.shulka.domain.refund;

import java.time.Instant;
import np.shulka.domain.payment.Why;

/** What we make of what the gateway says about a refund (S24). */
public sealed interface Outcome {

  /** The money is back. */
  record Done() implements Outcome {}

  /** Nothing went back. */
  record Undone(Why why) implements Outcome {}

  /** The gateway has not heard of it, and will not any more: it may be sent once more. */
  record Unheard() implements Outcome {}

  /** Not certain yet: ask again. */
  record Undecided() implements Outcome {}

  /** Asking does not decide it: a person has to. */
  record Undecidable(Why why) implements Outcome {}

  /** Compares what was sent and answered with what a lookup shows. */
  static Outcome of(Refund.Watched refund, Finding finding, Instant now) {
    Dispatch dispatch = refund.dispatch();
    return switch (finding) {
      case AFTER -> after(refund);
      case EITHER -> either(dispatch);
      case BEFORE -> before(dispatch, now);
      case MORE -> new Undecidable(Stuck.MORE_WENT_BACK.why());
      case LESS -> new Undecidable(Stuck.LESS_WENT_BACK.why());
      case NOTHING -> patiently(dispatch, now);
    };
  }

  /** All is back, whoever did it; of a part that was refused, somebody else gave another back. */
  private static Outcome after(Refund.Watched refund) {
    boolean byOthers = refund.dispatch().wasRefused() && !refund.intent().amounts().isRest();
    return byOthers ? new Undecidable(Stuck.REFUSED_YET_BACK.why()) : new Done();
  }

  /** What is the same before and after is decided by the answer, if that reached us (K6). */
  private static Outcome either(Dispatch dispatch) {
    return dispatch
        .answer()
        .map(answer -> answer.accepted() ? new Done() : new Undone(Why.said(answer.words())))
        .orElseGet(() -> new Undecidable(Stuck.ANSWER_LOST.why()));
  }

  private static Outcome before(Dispatch dispatch, Instant now) {
    if (dispatch.wasRefused()) return new Undone(Why.said(dispatch.answer().orElseThrow().words()));
    boolean heard = dispatch.answer().isPresent();
    boolean over = !now.isBefore(dispatch.lastAt().plus(RefundSchedule.UNDER_WAY));
    if (!heard && over && dispatch.times() < Dispatch.MOST) return new Unheard();
    return patiently(dispatch, now);
  }

  private static Outcome patiently(Dispatch dispatch, Instant now) {
    boolean longAgo = !now.isBefore(dispatch.firstAt().plus(RefundSchedule.PATIENCE));
    return longAgo ? new Undecidable(Stuck.NOTHING_CERTAIN.why()) : new Undecided();
  }
}
