package np.shulka.domain.payment;

/** What became of verified money. */
public enum Disposition {
  /** It settled its invoice. */
  SETTLED_INVOICE,
  /**
   * Its invoice was already paid or void: it is kept, aged and shown until somebody decides (S14).
   */
  UNAPPLIED,
  /** It was unapplied, and became its payer's credit because they or an operator said so (S13). */
  CREDITED,
  /** It was unapplied, and goes or went back to its payer (S13). */
  REFUNDED
}
