package np.shulka.adapters.web.problem;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A stable name for what is wrong with a field, for whoever words it in another language. It is
 * read off the message, which stays the one place where it is said.
 *
 * @param least what is the least, where that is what is wrong
 * @param most what is the most
 */
record Fault(String code, @Nullable Long least, @Nullable Long most) {
  private static final Fault OTHER = new Fault("invalid", null, null);

  private static final List<Rule> RULES =
      List.of(
          rule("required", "is required.*|or effectiveFrom: one of them"),
          rule("required", "or amountOff is required, not both"),
          rule("length", "has (\\d+) to (\\d+) characters"),
          rule("too-long", "has at most ()(\\d+) characters"),
          rule("too-many", "(?:has|are) at most ()(\\d+).*"),
          rule("range", "is (\\d+) to (\\d+)"),
          rule("date-range", "lies between .*"),
          rule("days-ago", "is at most ()(\\d+) days ago"),
          rule("periods-ago", "is at most ()(\\d+) periods ago"),
          rule("too-long-a-time", "is at most ()(\\d+) days after from"),
          rule("too-many-days", "is month where there are more than ()(\\d+) days"),
          rule("too-far", "is at most ()(\\d+) days.*"),
          rule("clock-too-far", "is at most .* for this once"),
          rule("too-large", "is at most \\d+ paisa"),
          rule("vat-inexact", "includes a VAT .* that can: (\\d+)(?:, (\\d+))?"),
          rule("too-little-for-khalti", "is 0, or at least 1000 paisa.*"),
          rule("too-small", "is at least (\\d+).*"),
          rule("too-small", "is at least one paisa of NPR"),
          rule("negative", "is not negative"),
          rule("blank", "is not blank"),
          rule("not-npr", "is NPR"),
          rule("code-shape", "is kebab-case.*"),
          rule("coupon-shape", "has 1 to 64 letters, digits, _ and -"),
          rule("not-a-plan", "name plans that there are|are codes of plans|has no plan .*"),
          rule("not-a-plan", "is the code of a plan on sale"),
          rule("not-in-the-future", "is in the future|is to come"),
          rule("in-the-future", "is not to come"),
          rule("order-of-days", "is after from.*|is not before from.*"),
          rule(
              "date-shape",
              "is a (?:local )?date.*|is an instant.*|is a time like.*|is a BS month.*"),
          rule("month-alone", "stands alone.*"),
          rule("no-calendar", "is not fiscal-month .*"),
          rule("https-only", "begins with https://"),
          rule("address-shape", "is an address like .*"),
          rule("email-shape", "is an e-mail address like .*"),
          rule("pan-shape", "has nine digits"),
          rule("mobile-shape", "is a number of ten digits that begins with 9"),
          rule("empty-file", "has a header and rows; it is empty"),
          rule("broken-header", "has a first row that cannot be read: .*"),
          rule("twice", "name each once"),
          rule("no-column-transaction", "has no column for the transaction;.*"),
          rule("no-column-amount", "has no column for the amount;.*"),
          rule("no-column-fee", "has no column for the fee;.*"),
          rule("no-column-date", "has no column for the date;.*"),
          rule("feature-shape", "has keys of .* true or false, whole numbers.*"),
          rule("extra-shape", "has keys of .* true, \\{.*"),
          rule("only-recurring", "is empty for what is charged once.*"),
          rule("only-repeating", "is only for what is repeating"),
          rule("charged-as-before", "is there in all versions or in none"),
          rule("not-a-version", "is a version of the plan"),
          rule("client-id-shape", "is 3 to 100 letters.*"),
          rule("reserved", "is reserved for Shulka itself.*"),
          rule("external-id-shape", "is 1 to 128 letters, digits and .*"),
          rule("plain-text", "is (\\d+) to (\\d+) (?:printable|visible) ASCII characters"),
          rule("not-from-here", "is not from a list .*|is the code of a coupon|is the id of .*"),
          rule("subject-shape", "is the subject of a token"),
          rule("pidx-shape", "is no pidx"),
          rule("add-on-wish", "each has a code, and a quantity of .*"),
          rule("no-widget", "the widget is not in use here"),
          rule("clock-back", "is .* or later, for the clock only goes forward.*"),
          rule("unknown-field", "is not a known field"),
          rule("wrong-type", "has the wrong type.*"),
          rule("coupon-unknown", "is not the code of a coupon"),
          rule("coupon-retired", "is retired"),
          rule("coupon-expired", "has expired"),
          rule("coupon-used-up", "is used up"),
          rule("coupon-for-others", "is for other plans"),
          rule("coupon-leaves-little", "leaves less than Rs 10 to pay"),
          rule("coupon-too-late", "cannot be added to what was ordered before"),
          // last, as it is said in most ways
          rule(
              "choice",
              "(?:is one of|are some of|is no status of) .*|is [a-z-]+(?:, [a-z-]+)* or .*"));

  static Fault of(String message) {
    return RULES.stream().flatMap(rule -> rule.read(message).stream()).findFirst().orElse(OTHER);
  }

  private static Rule rule(String code, String message) {
    return new Rule(code, Pattern.compile(message));
  }

  /** Which messages mean that. */
  private record Rule(String code, Pattern message) {
    Optional<Fault> read(String text) {
      Matcher found = message.matcher(text);
      if (!found.matches()) return Optional.empty();
      return Optional.of(new Fault(code, number(found, 1), number(found, 2)));
    }

    private static @Nullable Long number(Matcher found, int group) {
      if (found.groupCount() < group) return null;
      String text = found.group(group);
      return text == null || text.isEmpty() ? null : Long.valueOf(text);
    }
  }
}
