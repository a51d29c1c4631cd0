package np.shulka.domain.why;

/** The rules by which amounts come about, by their row in the billing rules. */
public enum Rule {
  PRICE_OF_THE_VERSION(
      "S16", "The price is that of the version that was subscribed to or that one was moved to."),
  PRICE_OF_THE_ADD_ON("C25", "An add-on costs what its version costs that was chosen."),
  QUANTITY("S6", "The price of one, times how many."),
  INCLUSIVE_PRICE("S8", "Books hold prices without tax; an inclusive price is split to the paisa."),
  WHOLE_DAYS(
      "S3",
      "Whole local days of that period are counted; what was used is rounded, and the rest is left."),
  COUPON("S7", "A coupon is taken off before tax, once per invoice."),
  SHARED_DISCOUNT("S7", "Lines share the discount by cumulative rounding, so that they add up."),
  TAX("S8", "VAT is rounded once per invoice, on all that is taxable."),
  SHARED_TAX("S8", "Lines share the VAT by cumulative rounding, so that they add up."),
  GIVEN_BACK("S4", "What was paid for the days that are left is given back, each side on its own."),
  SET_OFF("S22", "Credit is used up, and what is owed from before is asked for.");

  private final String row;
  private final String words;

  Rule(String row, String words) {
    this.row = row;
    this.words = words;
  }

  /** Where the billing rules say so. */
  public String row() {
    return row;
  }

  /** What they say. */
  public String words() {
    return words;
  }
}
