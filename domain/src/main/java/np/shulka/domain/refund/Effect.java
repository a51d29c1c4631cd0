package np.shulka.domain.refund;

/** What becomes of the subscription once the money is back; whoever refunds says so (S18). */
public enum Effect {
  /** It goes on as if nothing had happened. */
  KEEP,
  /** It ends when the refund is confirmed. */
  END_NOW,
  /** It goes on to the end of what was promised, and no further. */
  END_AT_PERIOD_END
}
