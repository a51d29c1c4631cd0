package np.shulka.adapters.web.fiscal;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import np.shulka.adapters.web.problem.InvalidRequest;
import np.shulka.adapters.web.problem.Violation;
import np.shulka.adapters.web.wire.StrictText;
import np.shulka.domain.subscriber.BillingDetails;
import org.jspecify.annotations.Nullable;

/** What documents say of a subscriber; read and written alike. */
@Schema(
    name = "BillingDetails",
    description = "What documents that are issued from now on say of me; null where nothing is")
record BillingDetailsView(
    @Schema(maxLength = 200, example = "Sita Traders") @Nullable String name,
    @Schema(maxLength = 300, example = "Lalitpur-3") @Nullable String address,
    @Schema(
            description = "Permanent Account Number, which is the VAT number too",
            pattern = "[0-9]{9}",
            example = "301234567")
        @Nullable String pan) {
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_ADDRESS = 300;

  static BillingDetailsView of(BillingDetails details) {
    return new BillingDetailsView(
        details.name().orElse(null), details.address().orElse(null), details.pan().orElse(null));
  }

  BillingDetails details() {
    List<Violation> violations = new ArrayList<>();
    check("name", name, LONGEST_NAME, violations);
    check("address", address, LONGEST_ADDRESS, violations);
    if (pan != null && !BillingDetails.isPan(pan)) {
      violations.add(new Violation("pan", "has nine digits"));
    }
    if (!violations.isEmpty()) throw new InvalidRequest(violations);
    return new BillingDetails(text(name), text(address), Optional.ofNullable(pan));
  }

  private static void check(
      String field, @Nullable String text, int longest, List<Violation> violations) {
    if (text == null) return;
    boolean fits = !text.isBlank() && text.length() <= longest && StrictText.storable(text);
    if (!fits) violations.add(new Violation(field, "has 1 to " + longest + " characters"));
  }

  private static Optional<String> text(@Nullable String text) {
    return Optional.ofNullable(text).map(String::strip);
  }
}
