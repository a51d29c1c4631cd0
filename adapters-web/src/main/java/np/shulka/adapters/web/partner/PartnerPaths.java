package np.shulka.adapters.web.partner;

import java.util.Optional;
import np.shulka.adapters.web.problem.InvalidRequest;
import np.shulka.application.subscriber.UnknownSubscriber;
import np.shulka.domain.partner.ExternalId;

/** External ids as they stand in paths. */
final class PartnerPaths {
  private PartnerPaths() {}

  /** What cannot be an external id names nobody. */
  static ExternalId known(String text) {
    return id(text).orElseThrow(UnknownSubscriber::new);
  }

  static ExternalId fresh(String text) {
    return id(text)
        .orElseThrow(
            () ->
                new InvalidRequest(
                    "externalId", "is 1 to 128 letters, digits and . _ ~ : @ + - (not . or ..)"));
  }

  private static Optional<ExternalId> id(String text) {
    try {
      return Optional.of(new ExternalId(text));
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }
}
