package np.shulka.domain.ledger;

import np.shulka.domain.money.Money;

/** What money was that goes back and that no credit note tells of. */
public sealed interface Beyond {

  /** Nothing was owed for it (S13). */
  record Unapplied() implements Beyond {}

  /**
   * It became its payer's credit; who has it back has it as credit no more (S13).
   *
   * @param left how much credit they have not used yet
   */
  record Credit(Money left) implements Beyond {}

  /** It is given away. */
  record Lost() implements Beyond {}
}
