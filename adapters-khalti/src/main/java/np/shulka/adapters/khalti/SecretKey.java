package np.shulka.adapters.khalti;

import java.util.regex.Pattern;

/** The merchant's secret key; never shown, whoever prints it. */
final class SecretKey {
  private static final String SCHEME = "Key ";
  private static final Pattern PASTED_SCHEME =
      Pattern.compile("^key(\\s+|$)", Pattern.CASE_INSENSITIVE);
  private final String key;

  /**
   * Takes the key as operators paste it, with or without the scheme in front. Throws nothing,
   * because the binder of settings would quote the key; public, because the binder calls it.
   */
  public SecretKey(String pasted) {
    this.key = PASTED_SCHEME.matcher(pasted.strip()).replaceFirst("");
  }

  boolean isMissing() {
    return key.isEmpty();
  }

  /**
   * What the Authorization header says.
   *
   * @throws IllegalStateException where no header can say it
   */
  String authorization() {
    if (key.chars().anyMatch(character -> character <= ' ' || character >= 0x7f)) {
      throw new IllegalStateException("KHALTI_SECRET_KEY has spaces or special characters in it");
    }
    return SCHEME + key;
  }

  @Override
  public String toString() {
    return "SecretKey[…]";
  }
}
