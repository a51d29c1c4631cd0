package np.shulka.adapters.web.partner;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import np.shulka.adapters.web.problem.InvalidRequest;
import np.shulka.adapters.web.problem.Violation;
import np.shulka.domain.subscriber.Contact;
import org.jspecify.annotations.Nullable;

/** How a subscriber can be named and reached. */
@Schema(description = "The whole contact: what is left out is forgotten")
record PartnerSubscriberRequest(
    @Schema(maxLength = 200, example = "Sita Sharma") @Nullable String name,
    @Schema(maxLength = 254, example = "sita@example.com") @Nullable String email,
    @Schema(maxLength = 32, example = "9800000001") @Nullable String phone) {
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_EMAIL = 254;
  private static final int LONGEST_PHONE = 32;

  Contact contact() {
    List<Violation> violations = new ArrayList<>();
    check(violations, "name", name, LONGEST_NAME);
    check(violations, "email", email, LONGEST_EMAIL);
    check(violations, "phone", phone, LONGEST_PHONE);
    if (email != null && !email.matches("[^@\\s]+@[^@\\s]+")) {
      violations.add(new Violation("email", "is an e-mail address like sita@example.com"));
    }
    if (!violations.isEmpty()) throw new InvalidRequest(violations);
    return new Contact(text(name), text(email), text(phone));
  }

  private static void check(
      List<Violation> violations, String field, @Nullable String text, int longest) {
    if (text != null && (text.isBlank() || text.length() > longest)) {
      violations.add(new Violation(field, "has 1 to " + longest + " characters"));
    }
  }

  private static Optional<String> text(@Nullable String text) {
    return Optional.ofNullable(text).map(String::strip);
  }
}
