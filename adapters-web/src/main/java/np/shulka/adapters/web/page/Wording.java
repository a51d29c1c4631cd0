package np.shulka.adapters.web.page;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DecimalStyle;
import java.util.Locale;
import np.shulka.domain.money.Money;

/** Amounts, numbers and times as people in Nepal write them, in one of the two languages. */
record Wording(Locale locale, ZoneId zone) {
  private static final char NEPALI_ZERO = '०';
  private static final int PAISA = 100;

  boolean nepali() {
    return locale.getLanguage().equals("ne");
  }

  /** {@code Rs. 1,13,000.00}: thousands first, then lakhs and crores. */
  String amount(Money money) {
    String rupees = grouped(Long.toString(money.paisa() / PAISA));
    String text = String.format(Locale.ROOT, "%s.%02d", rupees, money.paisa() % PAISA);
    return nepali() ? "रु. " + digits(text) : "Rs. " + text;
  }

  String number(long number) {
    return digits(Long.toString(number));
  }

  /** A tax rate: {@code 13%}. */
  String percent(int basisPoints) {
    long whole = basisPoints / PAISA;
    long rest = basisPoints % PAISA;
    return digits(rest == 0 ? whole + "%" : String.format(Locale.ROOT, "%d.%02d%%", whole, rest));
  }

  String time(Instant instant) {
    String pattern = nepali() ? "d MMMM yyyy, H:mm" : "d MMMM yyyy, h:mm a";
    DecimalStyle style =
        nepali() ? DecimalStyle.STANDARD.withZeroDigit(NEPALI_ZERO) : DecimalStyle.STANDARD;
    return DateTimeFormatter.ofPattern(pattern, locale)
        .withDecimalStyle(style)
        .format(instant.atZone(zone));
  }

  private static String grouped(String digits) {
    StringBuilder text = new StringBuilder(digits);
    for (int at = digits.length() - 3; at > 0; at -= 2) text.insert(at, ',');
    return text.toString();
  }

  private String digits(String text) {
    if (!nepali()) return text;
    StringBuilder own = new StringBuilder(text.length());
    text.chars()
        .forEach(c -> own.append((char) (c >= '0' && c <= '9' ? c - '0' + NEPALI_ZERO : c)));
    return own.toString();
  }
}
