package np.shulka.application.partner;

import np.shulka.application.audit.AuditEntry.Change;
import np.shulka.application.audit.AuditLog;
import np.shulka.application.audit.By;
import np.shulka.application.work.Setting;
import np.shulka.domain.identity.DeliveryId;
import np.shulka.domain.identity.PartnerId;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Sends an event now in the name of a partner, as an admin wants it. */
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
    Change change = DeliveryChange.of(partner, delivery);
    log.append(by.did("webhook.redelivered", "delivery " + delivery.id(), change, setting));
  }
}
