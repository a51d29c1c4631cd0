package np.shulka.sandbox.page;

import java.time.Duration;
import java.util.Locale;

/** Writes text, money and time so that a page can show them. */
final class Html {

  private static final int PAISA_IN_RUPEE = 100;
  private static final int THOUSAND = 1_000;

  private Html() {}

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /** Rupees grouped as in Nepal: 1,25,000.00. */
  static String rupees(long paisa) {
    long rupees = paisa / PAISA_IN_RUPEE;
    String grouped =
        rupees < THOUSAND
            ? String.valueOf(rupees)
            : pairs(rupees / THOUSAND) + String.format(Locale.ROOT, ",%03d", rupees % THOUSAND);
    return "Rs " + grouped + String.format(Locale.ROOT, ".%02d", paisa % PAISA_IN_RUPEE);
  }

  static String timeLeft(Duration left) {
    long seconds = Math.max(0, left.toSeconds());
    return seconds < 60 ? seconds + " s" : seconds / 60 + " min " + seconds % 60 + " s";
  }

  private static String pairs(long number) {
    return number < PAISA_IN_RUPEE
        ? String.valueOf(number)
        : pairs(number / PAISA_IN_RUPEE)
            + String.format(Locale.ROOT, ",%02d", number % PAISA_IN_RUPEE);
  }
}
