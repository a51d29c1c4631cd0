package np.shulka.adapters.web.partner;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import np.shulka.adapters.web.wire.Words;
import np.shulka.domain.partner.Partner;
import org.jspecify.annotations.Nullable;

/** A team that builds on us, as admins see it. */
@Schema(name = "Partner", description = "A team that builds on us")
record PartnerView(
    UUID id,
    @Schema(example = "partner-7k2m9qxd") String clientId,
    String name,
    List<String> scopes,
    @Schema(allowableValues = {"active", "disabled"}) String status,
    @Schema(description = "Told once, when it is made; only its hash is kept")
        @Nullable String clientSecret,
    Instant createdAt) {
  static PartnerView of(Partner partner) {
    return telling(partner, null);
  }

  /** With the secret, which is told only now. */
  static PartnerView telling(Partner partner, @Nullable String secret) {
    return new PartnerView(
        partner.id().value(),
        partner.client().value(),
        partner.name(),
        partner.scopes().stream().map(Partner.Scope::word).sorted().toList(),
        Words.kebab(partner.status()),
        secret,
        partner.createdAt());
  }
}
