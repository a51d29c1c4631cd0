package np.shulka.adapters.fiscal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import np.shulka.domain.money.BsDate;
import np.shulka.domain.money.Money;
import np.shulka.domain.money.VatRate;
import np.shulka.domain.subscriber.Language;

/** Amounts and dates as documents have them, in one of the two languages. */
record Numbers(Language language, ZoneId zone) {
  private static final char NEPALI_ZERO = '०';
  private static final int PAISA = 100;

  Locale locale() {
    return Locale.of(language.code());
  }

  /** {@code 1,13,000.00}: thousands first, then lakhs and crores. */
  String amount(Money money) {
    String rupees = grouped(Long.toString(money.paisa() / PAISA));
    return digits(String.format(Locale.ROOT, "%s.%02d", rupees, money.paisa() % PAISA));
  }

  String count(int number) {
    return digits(Integer.toString(number));
  }

  /** {@code 13 %}. */
  String percent(VatRate rate) {
    int whole = rate.basisPoints() / PAISA;
    int rest = rate.basisPoints() % PAISA;
    return digits(rest == 0 ? whole + "%" : String.format(Locale.ROOT, "%d.%02d%%", whole, rest));
  }

  /** Both calendars, the official one first; of what is paid far ahead it says nothing yet. */
  String date(LocalDate date, Words words) {
    String other = digits(date.toString());
    return BsDate.find(date)
        .map(official -> words.say("date", digits(official.toString()), other))
        .orElse(other);
  }

  private static String grouped(String digits) {
    StringBuilder text = new StringBuilder(digits);
    for (int at = digits.length() - 3; at > 0; at -= 2) text.insert(at, ',');
    return text.toString();
  }

  private String digits(String text) {
    if (language == Language.ENGLISH) return text;
    StringBuilder own = new StringBuilder(text.length());
    text.chars()
        .forEach(c -> own.append((char) (c >= '0' && c <= '9' ? c - '0' + NEPALI_ZERO : c)));
    return own.toString();
  }
}
