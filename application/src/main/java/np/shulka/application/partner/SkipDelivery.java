package np.shulka.application.partner;

import java.time.Instant;
import np.shulka.application.audit.AuditEntry.Change;
import np.shulka.application.audit.AuditLog;
import np.shulka.application.audit.By;
import np.shulka.application.partner.Deliveries.Delivery;
import np.shulka.application.work.Retry;
import np.shulka.application.work.Setting;
import np.shulka.application.work.Transactions;
import np.shulka.domain.identity.DeliveryId;
import np.shulka.domain.identity.PartnerId;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Goes on without an event that an endpoint does not take; the feed keeps it. */
@PrimaryPort
public final class SkipDelivery {
  private final Deliveries deliveries;
  private final AuditLog log;
  private final Transactions transactions;
  private final Setting setting;

  public SkipDelivery(
      Deliveries deliveries, AuditLog log, Transactions transactions, Setting setting) {
    this.deliveries = deliveries;
    this.log = log;
    this.transactions = transactions;
    this.setting = setting;
  }

  /**
   * Skips it and writes that down, both or neither, whether the partner wants it or an admin.
   *
   * @throws UnknownDelivery if there is none, or it is not the partner's
   */
  public Outcome skip(By by, PartnerId partner, DeliveryId id) {
    return Retry.onLostRace(() -> once(by, partner, id));
  }

  private Outcome once(By by, PartnerId partner, DeliveryId id) {
    Delivery delivery = deliveries.find(partner, id).orElseThrow(UnknownDelivery::new);
    if (delivery.status() != Deliveries.Status.PENDING) return new Outcome.Over();
    Instant now = setting.now();
    if (delivery.isInHand(now)) return new Outcome.InHand();
    Delivery skipped = delivery.skipped();
    Change change = DeliveryChange.of(partner, skipped);
    return transactions.run(
        () -> {
          deliveries.skip(delivery, now);
          log.append(by.did("webhook.skipped", "delivery " + id, change, setting));
          return new Outcome.Skipped(skipped);
        });
  }

  /** What became of it. */
  public sealed interface Outcome {

    /** It is not sent any more, unless somebody asks for it. */
    record Skipped(Delivery delivery) implements Outcome {}

    /** Somebody is bringing it, so nobody knows yet whether it was taken. */
    record InHand() implements Outcome {}

    /** It was taken, given up or skipped already. */
    record Over() implements Outcome {}
  }
}
