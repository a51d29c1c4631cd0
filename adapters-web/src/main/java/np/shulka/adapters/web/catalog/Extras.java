package np.shulka.adapters.web.catalog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import np.shulka.adapters.web.problem.Violation;
import np.shulka.domain.catalog.Extra;
import org.jspecify.annotations.Nullable;

/** What an add-on gives, as callers write it: true, or how much is added or raised to by key. */
final class Extras {
  static final String NO_EXTRA =
      "has keys of 1 to 64 letters, digits and _.- whose values are true, {\"adds\": number} or"
          + " {\"raisesTo\": number} with a whole number from 1 to "
          + Extra.More.MOST;

  private Extras() {}

  static Map<String, Extra> read(
      @Nullable Map<String, Object> given, boolean recurs, List<Violation> violations) {
    if (given == null) return Map.of();
    Map<String, Extra> extras = new HashMap<>();
    given.forEach(
        (key, value) ->
            extra(value)
                .filter(_ -> key.matches(TermsRequest.FEATURE_KEY))
                .ifPresentOrElse(
                    known -> extras.put(key, known),
                    () -> violations.add(new Violation("gives", NO_EXTRA))));
    if (given.size() > TermsRequest.MOST_FEATURES) {
      violations.add(new Violation("gives", "has at most " + TermsRequest.MOST_FEATURES + " keys"));
    }
    if (!recurs && !given.isEmpty()) {
      violations.add(
          new Violation("gives", "is empty for what is charged once; name a billingPeriod"));
    }
    return extras;
  }

  private static Optional<Extra> extra(@Nullable Object value) {
    return switch (value) {
      case Boolean on when on -> Optional.of(new Extra.On());
      case Map<?, ?> said when said.size() == 1 ->
          number(said.get("adds"))
              .<Extra>map(Extra.More::new)
              .or(() -> number(said.get("raisesTo")).map(Extra.AtLeast::new));
      case null, default -> Optional.empty();
    };
  }

  private static Optional<Long> number(@Nullable Object value) {
    return switch (value) {
      case Integer small when small >= 1 -> Optional.of(small.longValue());
      case Long large when large >= 1 && large <= Extra.More.MOST -> Optional.of(large);
      case null, default -> Optional.empty();
    };
  }
}
