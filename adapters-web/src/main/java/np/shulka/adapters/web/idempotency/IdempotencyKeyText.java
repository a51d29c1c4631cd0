package np.shulka.adapters.web.idempotency;

import java.util.Optional;

/** The key as the header spells it: bare, or as a quoted string (RFC 8941). */
final class IdempotencyKeyText {
  private static final int LONGEST = 255;

  private IdempotencyKeyText() {}

  static Optional<String> parse(String header) {
    String text = header.strip();
    boolean quoted = text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"");
    return (quoted ? unquoted(text.substring(1, text.length() - 1)) : Optional.of(text))
        .filter(key -> !key.isBlank() && key.length() <= LONGEST)
        .filter(key -> key.chars().allMatch(c -> c >= ' ' && c < 0x7f));
  }

  /** A backslash may stand only before a quote or another backslash, and a quote only after one. */
  private static Optional<String> unquoted(String inner) {
    StringBuilder key = new StringBuilder(inner.length());
    for (int i = 0; i < inner.length(); i++) {
      char next = inner.charAt(i);
      if (next == '"') return Optional.empty();
      if (next == '\\') {
        i++;
        if (i == inner.length()) return Optional.empty();
        next = inner.charAt(i);
        if (next != '"' && next != '\\') return Optional.empty();
      }
      key.append(next);
    }
    return Optional.of(key.toString());
  }
}
