package np.shulka.application.partner;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import np.shulka.application.partner.Deliveries.Delivery;
import np.shulka.application.partner.Deliveries.Parcel;
import np.shulka.application.partner.Deliveries.Reply;
import np.shulka.application.partner.Deliveries.Status;
import np.shulka.domain.identity.DeliveryId;
import np.shulka.domain.identity.PartnerId;
import np.shulka.domain.identity.WebhookEndpointId;
import np.shulka.domain.partner.DeliverySchedule;
import np.shulka.domain.partner.WebhookEndpoint;

/** A delivery as it is kept in memory. */
final class Row {
  final DeliveryId id;
  final WebhookEndpointId endpoint;
  final PartnerId partner;
  final Told told;
  private final Instant createdAt;
  Status status = Status.PENDING;
  Instant dueAt;
  private int attempts;
  private int claims;
  private Optional<Instant> leasedUntil = Optional.empty();
  private Optional<Reply> last = Optional.empty();

  Row(DeliveryId id, WebhookEndpoint endpoint, Told told, Instant now) {
    this.id = id;
    this.endpoint = endpoint.id();
    this.partner = endpoint.partner();
    this.told = told;
    this.dueAt = now;
    this.createdAt = now;
  }

  static Pile pile(List<Row> rows) {
    return new Pile(rows.size(), rows.stream().map(row -> row.createdAt).min(Instant::compareTo));
  }

  /** Whether nothing was heard of it since then. */
  boolean isOver(Instant before) {
    return createdAt.isBefore(before) && last.map(Reply::at).orElse(createdAt).isBefore(before);
  }

  boolean isPending() {
    return status == Status.PENDING;
  }

  boolean isTaken(Instant now) {
    return isPending() && leasedUntil.filter(until -> until.isAfter(now)).isPresent();
  }

  boolean isDue(Instant now) {
    return isPending() && !dueAt.isAfter(now) && !isTaken(now);
  }

  boolean isLeasedUntil(Instant until) {
    return leasedUntil.equals(Optional.of(until));
  }

  Parcel take(Instant until, WebhookEndpoint to) {
    if (claims > 0) dueAt = until.plus(DeliverySchedule.pause(claims));
    leasedUntil = Optional.of(until);
    return new Parcel(id, to, told, attempts + 1, claims++, until);
  }

  void retry(Instant at, Reply reply) {
    answered(reply);
    dueAt = at;
  }

  void end(Status end, Reply reply) {
    answered(reply);
    status = end;
  }

  private void answered(Reply reply) {
    attempts++;
    claims = 0;
    last = Optional.of(reply);
    leasedUntil = Optional.empty();
  }

  void giveUp() {
    status = Status.DEAD;
    leasedUntil = Optional.empty();
  }

  /** From the beginning once more; what takes that back. */
  Runnable begin(Instant now) {
    Status before = status;
    int tried = attempts;
    status = Status.PENDING;
    attempts = 0;
    claims = 0;
    dueAt = now;
    return () -> {
      status = before;
      attempts = tried;
    };
  }

  Delivery shown() {
    return new Delivery(
        id, endpoint, told, status, attempts, Optional.of(dueAt).filter(_ -> isPending()), last);
  }
}
