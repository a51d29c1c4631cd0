package np.shulka.adapters.web.partner;

import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.List;
import java.util.Set;
import np.shulka.adapters.web.problem.InvalidRequest;
import np.shulka.domain.partner.EventTypes;
import np.shulka.domain.partner.WebhookEndpoint;
import org.jspecify.annotations.Nullable;

/** Where a partner wants its events sent. */
@Schema(description = "Where events are to be sent")
record WebhookEndpointRequest(
    @Schema(
            description = "https; in production an address on the public internet",
            example = "https://partner.example/hooks",
            requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable String url,
    @Schema(description = "Which types of events; all of them if left out")
        @Nullable List<@Nullable String> types) {

  /**
   * The address.
   *
   * @param encryptedOnly whether it has to be https
   */
  URI address(boolean encryptedOnly) {
    if (url == null || url.isBlank()) throw new InvalidRequest("url", "is required");
    URI parsed = parsed(url);
    if (!WebhookEndpoint.isWebAddress(parsed)) throw invalid();
    if (encryptedOnly && !"https".equals(parsed.getScheme())) {
      throw new InvalidRequest("url", "begins with https://");
    }
    return parsed;
  }

  private static URI parsed(String url) {
    try {
      return URI.create(url);
    } catch (IllegalArgumentException noAddress) {
      throw invalid();
    }
  }

  private static InvalidRequest invalid() {
    return new InvalidRequest(
        "url", "is an address like https://partner.example/hooks, without user and fragment");
  }

  /** One that nothing is sent to, for it lies inside somebody's walls. */
  static InvalidRequest inside() {
    return new InvalidRequest(
        "url", "is an address like https://partner.example/hooks, on the public internet");
  }

  Set<String> wanted() {
    if (types == null) return Set.of();
    for (String type : types) {
      if (type == null || !EventTypes.ALL.contains(type)) {
        throw new InvalidRequest("types", "are some of " + String.join(", ", EventTypes.ALL));
      }
    }
    return Set.copyOf(types.stream().map(String::valueOf).toList());
  }
}
