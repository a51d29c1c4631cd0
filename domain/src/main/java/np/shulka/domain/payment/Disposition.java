package np.shulka.domain.payment;

/** What became of verified money. */
public enum Disposition {
  /** It settled its invoice. */
  SETTLED_INVOICE,
  /**
   * Its invoice was already paid or void: what is not back of it is kept, aged and shown until
   * somebody decides (S14).
   */
  UNAPPLIED,
  /**
   * It was unapplied, and its rest became credit because its payer or an operator said so (S13).
   */
  CREDITED,
  /** It was unapplied, and goes or went back to its payer (S13). */
  REFUNDED
}
