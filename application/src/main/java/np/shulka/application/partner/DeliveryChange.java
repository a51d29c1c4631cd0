package np.shulka.application.partner;

import java.util.Locale;
import java.util.Map;
import np.shulka.application.audit.AuditEntry.Change;
import np.shulka.application.partner.Deliveries.Delivery;
import np.shulka.domain.identity.PartnerId;

/** What is written down when somebody steps in for an event on its way. */
final class DeliveryChange {
  private DeliveryChange() {}

  static Change of(PartnerId partner, Delivery delivery) {
    return Change.added(
        Map.of(
            "partner", partner.toString(),
            "endpoint", delivery.endpoint().toString(),
            "event", delivery.told().event().id().toString(),
            "type", delivery.told().event().type(),
            "status", delivery.status().name().toLowerCase(Locale.ROOT)));
  }
}
