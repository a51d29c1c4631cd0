package np.shulka.domain.why;

import java.util.NoSuchElementException;
import np.shulka.domain.identity.InvoiceId;

/** What is not as it should be of an invoice that was to be worked out once more. */
public sealed interface Finding {
  InvoiceId invoice();

  /** An amount came to something else. */
  record Differs(InvoiceId invoice, Difference difference) implements Finding {}

  /**
   * It cannot be read, or nothing can be worked out of what is kept of it.
   *
   * @param fault what sort it is
   * @param why what went wrong, for who mends it
   */
  record Unreadable(InvoiceId invoice, Fault fault, String why) implements Finding {
    private static final int LONGEST = 300;

    /** What was thrown, as far as it is told. */
    public static Unreadable of(InvoiceId invoice, RuntimeException broken) {
      String why = broken.toString();
      return new Unreadable(
          invoice, Fault.of(broken), why.substring(0, Math.min(LONGEST, why.length())));
    }

    /** What sort of fault keeps an invoice from being read; the names are kept. */
    public enum Fault {
      /** Something is not there that it consists of. */
      INCOMPLETE,
      /** What is kept of it cannot be true together. */
      CONTRADICTORY,
      /** An amount is beyond what can be counted. */
      TOO_LARGE,
      OTHER;

      static Fault of(RuntimeException broken) {
        return switch (broken) {
          case NullPointerException _, NoSuchElementException _ -> INCOMPLETE;
          case IllegalArgumentException _, IllegalStateException _ -> CONTRADICTORY;
          case ArithmeticException _ -> TOO_LARGE;
          default -> OTHER;
        };
      }
    }
  }
}
