package np.shulka.domain.payment;

/** What we make of a report. */
public sealed interface Verdict {

  /** Paid in full, by the payer of this attempt. */
  record Proven(SettlementProof.Gateway proof) implements Verdict {}

  /** The gateway says that this attempt came to nothing; it may still change its mind. */
  record Refused(StatedStatus said) implements Verdict {}

  /** The money was given back before we counted it. */
  record GivenBack(StatedStatus said) implements Verdict {}

  /** The answer does not fit the attempt: quarantine, never settle, show it to a person (S15). */
  record Disputed(Why why) implements Verdict {}

  /** No decision yet: hold and ask again (S12). */
  record Undecided(StatedStatus said) implements Verdict {}
}
