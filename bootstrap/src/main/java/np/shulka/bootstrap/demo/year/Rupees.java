package np.shulka.bootstrap.demo.year;

import java.util.Locale;

/** Money as people write it. */
final class Rupees {
  private Rupees() {}

  static String of(long paisa) {
    return "Rs " + plain(paisa);
  }

  static String plain(long paisa) {
    String sign = paisa < 0 ? "-" : "";
    return String.format(
        Locale.ENGLISH, "%s%,d.%02d", sign, Math.abs(paisa) / 100, Math.abs(paisa) % 100);
  }
}
