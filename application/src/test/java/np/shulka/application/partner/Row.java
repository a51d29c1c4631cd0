package np.shulka.application.partner;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import np.shulka.application.partner.Deliveries.Delivery;
import np.shulka.application.partner.Deliveries.Parcel;
import np.shulka.application.partner.Deliveries.Reply;
import np.shulka.application.partner.Deliveries.Status;
import np.shulka.application.partner.Deliveries.Turn;
import np.shulka.application.work.Page;
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

  boolean isLater(Instant now) {
    return isPending() && dueAt.isAfter(now) && !isTaken(now);
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
    Runnable back = unchanged();
    status = Status.PENDING;
    attempts = 0;
    claims = 0;
    dueAt = now;
    leasedUntil = Optional.empty();
    return back;
  }

  /** Without it; what takes that back. */
  Runnable skip() {
    Runnable back = unchanged();
    status = Status.SKIPPED;
    leasedUntil = Optional.empty();
    return back;
  }

  private Runnable unchanged() {
    Status before = status;
    int tried = attempts;
    int taken = claims;
    Instant due = dueAt;
    Optional<Instant> leased = leasedUntil;
    return () -> {
      status = before;
      attempts = tried;
      claims = taken;
      dueAt = due;
      leasedUntil = leased;
    };
  }

  private boolean isBehind(Row other) {
    return other.isPending()
        && other.endpoint.equals(endpoint)
        && other.told.subscriber().equals(told.subscriber())
        && other.told.sequence() < told.sequence();
  }

  Delivery shown(List<Row> among) {
    Optional<DeliveryId> first =
        among.stream()
            .filter(this::isBehind)
            .min(Comparator.comparingLong(other -> other.told.sequence()))
            .map(other -> other.id);
    Turn turn = new Turn(Optional.of(dueAt).filter(_ -> isPending()), leasedUntil, first);
    return new Delivery(id, endpoint, told, status, attempts, turn, last);
  }

  static Page<Delivery> page(List<Row> rows, Predicate<Row> wanted, Page.Request page) {
    List<Delivery> found =
        rows.reversed().stream()
            .filter(wanted)
            .filter(row -> page.after().map(id -> row.id.value().compareTo(id) < 0).orElse(true))
            .limit(page.limit() + 1L)
            .map(row -> row.shown(rows))
            .toList();
    if (found.size() <= page.limit()) return new Page<>(found, Optional.empty());
    List<Delivery> items = found.subList(0, page.limit());
    return new Page<>(items, Optional.of(items.getLast().id().value()));
  }
}
