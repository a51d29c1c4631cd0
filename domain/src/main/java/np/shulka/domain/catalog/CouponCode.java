package np.shulka.domain.catalog;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jmolecules.ddd.types.Identifier;

/** The word that a subscriber types to pay less: {@code DASHAIN-25}. */
public record CouponCode(String value) implements Identifier {
  private static final Pattern SHAPE = Pattern.compile("[A-Z0-9][A-Z0-9_-]{0,63}");

  public CouponCode {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "a coupon code has 1 to 64 capital letters, digits, _ and -");
    }
  }

  /** As somebody typed it, in whatever case. */
  public static CouponCode typed(String text) {
    return new CouponCode(text.strip().toUpperCase(Locale.ROOT));
  }

  @Override
  public String toString() {
    return value;
  }
}
