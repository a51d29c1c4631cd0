package np.shulka.adapters.persistence.payment;

/** Text that strangers sent, as PostgreSQL can keep it. */
final class StoredText {
  static final int SHORT = 255;
  static final int LONG = 1_000;
  static final int BODY = 65_536;

  private StoredText() {}

  /** Without U+0000, which PostgreSQL refuses, without broken pairs, and not longer than that. */
  static String of(String text, int longest) {
    StringBuilder kept = new StringBuilder(Math.min(text.length(), longest));
    text.codePoints().limit(longest).map(StoredText::storable).forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static int storable(int character) {
    boolean surrogate =
        character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
    return character == 0 || surrogate ? 0xFFFD : character;
  }
}
