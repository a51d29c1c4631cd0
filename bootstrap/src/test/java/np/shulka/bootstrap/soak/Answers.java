package np.shulka.bootstrap.soak;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import np.shulka.application.simulation.oracle.Violation;
import np.shulka.domain.payment.Attempt;

/** What answers of a server may be. */
final class Answers {
  private static final int CONFLICT = 409;
  private static final int TOO_MANY = 429;
  private static final int OURS_TO_FIX = 500;

  private Answers() {}

  /** An answer that is good, or one of those; I18: a server may be away, but it has no bugs. */
  static Browser.Answer sure(Optional<Browser.Answer> answer, Integer... others) {
    Browser.Answer known = answer.orElseThrow(Unanswered::new);
    if (known.good() || List.of(others).contains(known.status())) return known;
    if (known.status() == OURS_TO_FIX) {
      throw new Violation("I18 no surprise", "a server answered 500", known.asked(), known.body());
    }
    throw new Declined(
        known.status() < OURS_TO_FIX && known.status() != CONFLICT && known.status() != TOO_MANY);
  }

  static Optional<UUID> id(Browser.Answer answer, String pointer) {
    return Optional.of(answer.text(pointer)).filter(id -> !id.isEmpty()).map(UUID::fromString);
  }

  /** How much of what is limited may be used. */
  static Map<String, Long> limits(Browser.Answer answer) {
    return answer.json().at("/features").properties().stream()
        .filter(feature -> feature.getValue().isIntegralNumber())
        .collect(toMap(Map.Entry::getKey, feature -> feature.getValue().asLong()));
  }

  static String name(Attempt.Channel channel) {
    return switch (channel) {
      case WEB -> "web";
      case WIDGET -> "widget";
    };
  }
}
