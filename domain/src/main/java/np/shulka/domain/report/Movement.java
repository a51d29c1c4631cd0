package np.shulka.domain.report;

/** Why the monthly value of a subscriber is another one than before. */
public enum Movement {
  /** Worth something for the first time. */
  NEW,
  /** Worth something again, after a pause or after having left. */
  REACTIVATED,
  /** Worth more. */
  EXPANSION,
  /** Worth less. */
  CONTRACTION,
  /** Worth nothing while it stands still. */
  PAUSED,
  /** Worth nothing any more. */
  CHURNED
}
