package np.shulka.sandbox;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What was said at the start, by name; what cannot be is refused with its name. */
record Options(Map<String, String> said) {

  private static final int HIGHEST_PORT = 65_535;

  /** A year, as no link lives longer. */
  private static final long LONGEST_SECONDS = 31_536_000;

  String text(String name) {
    return said.getOrDefault(name, "");
  }

  int port(String name, String usual) {
    return (int) number(name, usual, 0, HIGHEST_PORT, "is a port, 0 to 65535");
  }

  Duration seconds(String name, String usual, long least) {
    String words = "is seconds, " + least + " to " + LONGEST_SECONDS;
    return Duration.ofSeconds(number(name, usual, least, LONGEST_SECONDS, words));
  }

  /** The key stands in a header, behind a word and a space. */
  String key(String name, String usual) {
    String key = said.getOrDefault(name, usual);
    if (!key.matches("[!-~]+")) throw wrong(name, "is a key of visible ASCII characters");
    return key;
  }

  /** Where payers find the stand-in; empty where nothing is said. */
  String address(String name) {
    String address = text(name);
    if (!address.isBlank() && !isWeb(address.strip())) {
      throw wrong(name, "is an address like https://khalti.example");
    }
    return address;
  }

  private long number(String name, String usual, long least, long most, String words) {
    String text = said.getOrDefault(name, usual);
    if (!text.matches("-?[0-9]{1,15}")) throw wrong(name, words);
    long number = Long.parseLong(text);
    if (number < least || number > most) throw wrong(name, words);
    return number;
  }

  private static boolean isWeb(String text) {
    try {
      URI address = URI.create(text);
      return address.getHost() != null && Set.of("http", "https").contains(address.getScheme());
    } catch (IllegalArgumentException none) {
      return false;
    }
  }

  private IllegalArgumentException wrong(String name, String words) {
    String variable = "SANDBOX_" + name.toUpperCase(Locale.ROOT).replace('-', '_');
    return new IllegalArgumentException(
        "--%s %s, not '%s' (or %s)".formatted(name, words, text(name), variable));
  }
}
