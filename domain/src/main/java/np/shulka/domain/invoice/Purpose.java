package np.shulka.domain.invoice;

import np.shulka.domain.catalog.Selection;

/** What paying a request buys. */
public sealed interface Purpose {
  Selection selection();

  /**
   * The next billing periods, so many in a row.
   *
   * @param periods at most {@link PaymentRequest#MOST_PERIODS}
   */
  record Time(Selection selection, int periods) implements Purpose {
    public Time {
      if (periods < 1 || periods > PaymentRequest.MOST_PERIODS) {
        throw new IllegalArgumentException(
            "a request is for 1 to " + PaymentRequest.MOST_PERIODS + " periods");
      }
    }
  }

  /** Something else for what is left of the time that is paid for (S4, S6). */
  record Change(Selection selection) implements Purpose {}
}
