package np.shulka.adapters.khalti;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Foreign text made fit to be logged, stored and shown. */
final class KhaltiText {
  private static final int LONGEST_NAME = 128;
  private static final Pattern UNPRINTABLE = Pattern.compile("\\p{C}|\\p{Zl}|\\p{Zp}");
  private static final Pattern ADDRESS = Pattern.compile("\\S+@\\S+");
  private static final Pattern LONG_NUMBER = Pattern.compile("\\d[\\d -]{5,}\\d");

  private KhaltiText() {}

  /** One line of at most so many characters. */
  static String line(String text, int longest) {
    String printable = UNPRINTABLE.matcher(text).replaceAll(" ").strip();
    return printable.length() <= longest ? printable : printable.substring(0, longest);
  }

  /** A line without what may be the payer's: error texts can quote what we sent. */
  static String anonymousLine(String text, int longest) {
    String unaddressed = ADDRESS.matcher(text).replaceAll("*");
    return line(LONG_NUMBER.matcher(unaddressed).replaceAll("*"), longest);
  }

  /** What somebody named something, short enough to keep. */
  static String name(String text) {
    return line(text, LONGEST_NAME);
  }

  /** As a path segment or a query value. */
  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** Khalti leaves out, blanks and nulls fields as it pleases. */
  static Optional<String> present(@Nullable String text) {
    return Optional.ofNullable(text).map(String::strip).filter(words -> !words.isEmpty());
  }

  /** Whether this can name something at Khalti, or names nothing. */
  static boolean nameOrNothing(@Nullable String name) {
    return name == null
        || (name.length() <= LONGEST_NAME && name.strip().chars().allMatch(KhaltiText::visible));
  }

  private static boolean visible(int character) {
    return character > ' ' && character < 0x7f;
  }
}
