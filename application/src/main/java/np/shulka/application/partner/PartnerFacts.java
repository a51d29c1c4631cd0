package np.shulka.application.partner;

import java.util.Map;
import np.shulka.domain.partner.Partner;

/** What the audit log tells of a partner; never a secret or its hash. */
final class PartnerFacts {
  private PartnerFacts() {}

  static String target(Partner partner) {
    return "partner " + partner.id();
  }

  static Map<String, Object> of(Partner partner) {
    return Map.of(
        "clientId",
        partner.client().value(),
        "name",
        partner.name(),
        "scopes",
        partner.scopes().stream().map(Partner.Scope::word).sorted().toList(),
        "status",
        partner.status().name());
  }
}
