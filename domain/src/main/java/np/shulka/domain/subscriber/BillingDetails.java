package np.shulka.domain.subscriber;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a subscriber wants documents to say of them: their name, address and Permanent Account
 * Number. Personal data: {@code toString} tells none of it.
 */
public record BillingDetails(
    Optional<String> name, Optional<String> address, Optional<String> pan) {
  public static final BillingDetails NONE =
      new BillingDetails(Optional.empty(), Optional.empty(), Optional.empty());

  private static final Pattern PAN = Pattern.compile("\\d{9}");

  public BillingDetails {
    if (pan.filter(number -> !isPan(number)).isPresent()) {
      throw new IllegalArgumentException("a PAN has nine digits");
    }
  }

  /** Whether that could be a Permanent Account Number; a VAT number is one. */
  public static boolean isPan(String number) {
    return PAN.matcher(number).matches();
  }

  @Override
  public String toString() {
    return "BillingDetails[…]";
  }
}
