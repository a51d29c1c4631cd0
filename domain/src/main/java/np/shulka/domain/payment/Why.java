package np.shulka.domain.payment;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Why something is held, or did not come about.
 *
 * @param code a stable name that outlives the words; none where the gateway or a person said it
 * @param words for people
 */
public record Why(Optional<String> code, String words) {
  private static final Pattern CODE = Pattern.compile("[a-z]+(-[a-z]+)*");

  public Why {
    if (code.filter(name -> !CODE.matcher(name).matches()).isPresent()) {
      throw new IllegalArgumentException("no code: " + code);
    }
  }

  /** One of ours; what tells it apart from others of its kind stands in the words. */
  public static Why of(Enum<?> name, String words) {
    return new Why(Optional.of(code(name)), words);
  }

  /** In the words of the gateway, or of a person. */
  public static Why said(String words) {
    return new Why(Optional.empty(), words);
  }

  /** {@code ANOTHER_AMOUNT} is {@code another-amount}. */
  public static String code(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
