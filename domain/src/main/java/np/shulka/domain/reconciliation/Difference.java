package np.shulka.domain.reconciliation;

/** Where our books and what others say are not the same, or where nobody could tell. */
public sealed interface Difference permits GatewayDifference, FileDifference, RefundDifference {
  /** In plain words, with what to do about it. */
  Told told();
}
