package np.shulka.adapters.notification;

import java.util.regex.Pattern;

/**
 * Text from elsewhere as one line, so that it cannot begin a header, a log entry or a paragraph.
 */
final class OneLine {
  private static final Pattern BREAKS =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}&&[^\\u200c\\u200d]]+");

  private OneLine() {}

  static String of(String text) {
    return BREAKS.matcher(text).replaceAll(" ").strip();
  }
}
