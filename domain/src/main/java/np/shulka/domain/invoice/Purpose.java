package np.shulka.domain.invoice;

import java.time.Instant;
import java.util.Optional;
import np.shulka.domain.catalog.PinnedAddOn;
import np.shulka.domain.catalog.Selection;

/** What paying a request buys. */
public sealed interface Purpose {
  /** What the subscription is to, or will be. */
  Selection selection();

  /** Whether it is for what is left of a day, and in the place of the next offer until then. */
  default boolean isOfTheDay() {
    return !(this instanceof Time);
  }

  /**
   * The next billing periods, so many in a row.
   *
   * @param periods at most {@link PaymentRequest#MOST_PERIODS}
   * @param from when the first of them began, if service was given before it was asked for (S21)
   */
  record Time(Selection selection, int periods, Optional<Instant> from) implements Purpose {
    public Time {
      if (periods < 1 || periods > PaymentRequest.MOST_PERIODS) {
        throw new IllegalArgumentException(
            "a request is for 1 to " + PaymentRequest.MOST_PERIODS + " periods");
      }
    }

    /** Periods that begin when they are paid for, or follow what was paid before. */
    public Time(Selection selection, int periods) {
      this(selection, periods, Optional.empty());
    }

    /**
     * Whether an open request for the one is good for the other: it keeps its price, whatever was
     * announced after it (S16).
     */
    public boolean isAsGoodAs(Purpose other) {
      return other instanceof Time time
          && periods == time.periods
          && selection.quantity() == time.selection.quantity()
          && selection.addOns().equals(time.selection.addOns())
          && selection.plan().code().equals(time.selection.plan().code());
    }
  }

  /**
   * Something else for what is left of the time that is paid for (S4, S6).
   *
   * @param working what it was worked out from; requests of before that was kept do not say
   */
  record Change(Selection selection, Optional<Working> working) implements Purpose {

    /** A change of which it is not known what it was worked out from. */
    public Change(Selection selection) {
      this(selection, Optional.empty());
    }
  }

  /**
   * An add-on that is charged once; no time comes with it.
   *
   * @param selection what it is bought beside, which stays as it is
   */
  record Once(Selection selection, PinnedAddOn addOn) implements Purpose {}
}
