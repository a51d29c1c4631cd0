package np.shulka.adapters.notification;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DecimalStyle;
import java.util.Locale;
import np.shulka.domain.money.Money;
import np.shulka.domain.subscriber.Language;

/** Amounts and times as people in Nepal write them, in one of the two languages. */
record Wording(Language language, ZoneId zone) {
  private static final char NEPALI_ZERO = '०';
  private static final int PAISA = 100;

  Locale locale() {
    return Locale.of(language.code());
  }

  /** {@code Rs 1,13,000.00}: thousands first, then lakhs and crores. */
  String amount(Money money) {
    String rupees = grouped(Long.toString(money.paisa() / PAISA));
    String text = String.format(Locale.ROOT, "%s.%02d", rupees, money.paisa() % PAISA);
    return switch (language) {
      case ENGLISH -> "Rs " + text;
      case NEPALI -> "रु " + nepali(text);
    };
  }

  String time(Instant instant) {
    DateTimeFormatter format =
        switch (language) {
          case ENGLISH -> DateTimeFormatter.ofPattern("d MMMM yyyy, h:mm a", locale());
          case NEPALI ->
              DateTimeFormatter.ofPattern("d MMMM yyyy, H:mm", locale())
                  .withDecimalStyle(DecimalStyle.STANDARD.withZeroDigit(NEPALI_ZERO));
        };
    return format.format(instant.atZone(zone));
  }

  private static String grouped(String digits) {
    StringBuilder text = new StringBuilder(digits);
    for (int at = digits.length() - 3; at > 0; at -= 2) text.insert(at, ',');
    return text.toString();
  }

  private static String nepali(String text) {
    StringBuilder own = new StringBuilder(text.length());
    text.chars()
        .forEach(c -> own.append((char) (c >= '0' && c <= '9' ? c - '0' + NEPALI_ZERO : c)));
    return own.toString();
  }
}
