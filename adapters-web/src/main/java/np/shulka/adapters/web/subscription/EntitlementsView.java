package np.shulka.adapters.web.subscription;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import np.shulka.adapters.web.wire.FeatureView;
import np.shulka.application.subscription.ReadEntitlements.Entitlements;
import org.jspecify.annotations.Nullable;

/** What the caller may use now. */
@Schema(name = "Entitlements", description = "What may be used now")
public record EntitlementsView(
    @Schema(description = "Whether anything may be used") boolean active,
    @Schema(
            description = FeatureView.DESCRIPTION,
            example = "{\"projects\": 10}",
            additionalProperties = Schema.AdditionalPropertiesValue.TRUE)
        Map<String, Object> features,
    @Schema(description = "Until when, if nothing is bought meanwhile")
        @Nullable Instant validUntil,
    @Schema(description = EntitlementsView.OVER_LIMIT) List<String> overLimit) {
  public static final String OVER_LIMIT =
      "Of which limits there is more than is given, as after a downgrade: seats, where the"
          + " quantity is more than the limit of that name. Nothing is taken away for it";

  public static EntitlementsView of(Entitlements entitlements) {
    return new EntitlementsView(
        entitlements.active(),
        FeatureView.of(entitlements.features()),
        entitlements.validUntil().orElse(null),
        entitlements.overLimit().stream().sorted().toList());
  }
}
