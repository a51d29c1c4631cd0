package np.shulka.application.partner;

import java.util.Locale;
import java.util.Map;
import np.shulka.application.audit.AuditEntry.Change;
import np.shulka.application.audit.AuditLog;
import np.shulka.application.audit.By;
import np.shulka.application.work.Setting;
import np.shulka.domain.identity.DeliveryId;
import np.shulka.domain.identity.PartnerId;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Sends an event once more in the name of a partner, as an admin wants it. */
@PrimaryPort
public final class RedeliverForPartner {
  private final RedeliverEvent redelivery;
  private final AuditLog log;
  private final Setting setting;

  public RedeliverForPartner(RedeliverEvent redelivery, AuditLog log, Setting setting) {
    this.redelivery = redelivery;
    this.log = log;
    this.setting = setting;
  }

  /**
   * Puts it on its way and writes that down, both or neither; nothing is written if it was on its
   * way already.
   *
   * @throws UnknownDelivery if there is none, or it is not the partner's
   */
  public RedeliverEvent.Outcome redeliver(By by, PartnerId partner, DeliveryId id) {
    return redelivery.redeliver(partner, id, delivery -> write(by, partner, delivery));
  }

  private void write(By by, PartnerId partner, Deliveries.Delivery delivery) {
    Map<String, Object> after =
        Map.of(
            "partner", partner.toString(),
            "endpoint", delivery.endpoint().toString(),
            "event", delivery.told().event().id().toString(),
            "type", delivery.told().event().type(),
            "status", delivery.status().name().toLowerCase(Locale.ROOT));
    Change change = new Change(Map.of(), after);
    log.append(by.did("webhook.redelivered", "delivery " + delivery.id(), change, setting));
  }
}
