package np.shulka.domain.why;

import np.shulka.domain.identity.InvoiceId;

/** What is not as it should be of an invoice that was to be worked out once more. */
public sealed interface Finding {
  InvoiceId invoice();

  /** An amount came to something else. */
  record Differs(InvoiceId invoice, Difference difference) implements Finding {}

  /**
   * It cannot be read, or nothing can be worked out of what is kept of it.
   *
   * @param why what went wrong, for who mends it
   */
  record Unreadable(InvoiceId invoice, String why) implements Finding {
    private static final int LONGEST = 300;

    /** What was thrown, as far as it is told. */
    public static Unreadable of(InvoiceId invoice, RuntimeException broken) {
      String why = broken.toString();
      return new Unreadable(invoice, why.substring(0, Math.min(LONGEST, why.length())));
    }
  }
}
