package np.shulka.application.partner;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import np.shulka.application.work.InMemoryOutbox;
import np.shulka.application.work.InMemoryTransactions;
import np.shulka.application.work.LostRace;
import np.shulka.application.work.Page;
import np.shulka.domain.identity.AnId;
import np.shulka.domain.identity.DeliveryId;
import np.shulka.domain.identity.PartnerId;
import np.shulka.domain.identity.WebhookEndpointId;
import np.shulka.domain.partner.Partner;
import np.shulka.domain.partner.WebhookEndpoint;
import np.shulka.domain.partner.WebhookEndpoint.Standing;

/** Deliveries in the order of the feed. */
public final class InMemoryDeliveries implements Deliveries {
  private final InMemoryTransactions transactions;
  private final InMemoryOutbox outbox;
  private final InMemoryPartners partners;
  private final InMemoryPartnerSubscribers owners;
  private final InMemoryWebhookEndpoints endpoints;
  private final List<Row> rows = new ArrayList<>();
  private final Map<WebhookEndpointId, Instant> held = new HashMap<>();
  private int dealt;
  private long made;

  public InMemoryDeliveries(
      InMemoryTransactions transactions,
      InMemoryOutbox outbox,
      InMemoryPartners partners,
      InMemoryPartnerSubscribers owners,
      InMemoryWebhookEndpoints endpoints) {
    this.transactions = transactions;
    this.outbox = outbox;
    this.partners = partners;
    this.owners = owners;
    this.endpoints = endpoints;
  }

  @Override
  public int fanOut(Instant now, int limit) {
    return transactions.atOnce(
        () -> {
          List<Told> news =
              outbox.all().stream()
                  .skip(dealt)
                  .filter(
                      told -> told.isForEverybody() || owners.owner(told.subscriber()).isPresent())
                  .limit(limit)
                  .toList();
          news.forEach(told -> deal(told, now));
          if (!news.isEmpty()) dealt = outbox.all().indexOf(news.getLast()) + 1;
          return news.size();
        });
  }

  private void deal(Told told, Instant now) {
    List<WebhookEndpoint> listening =
        owners.owner(told.subscriber()).map(endpoints::of).orElseGet(endpoints::all);
    for (WebhookEndpoint endpoint : listening) {
      boolean wanted = endpoint.types().isEmpty() || endpoint.types().contains(told.event().type());
      if (wanted && isTold(endpoint)) {
        rows.add(new Row(new DeliveryId(AnId.rising(made++, 1)), endpoint, told, now));
      }
    }
  }

  @Override
  public List<Parcel> claim(Instant now, Duration lease, int atOnce, int limit) {
    return transactions.atOnce(
        () -> {
          Map<WebhookEndpointId, Integer> busy = new HashMap<>();
          rows.stream().filter(row -> row.isTaken(now)).forEach(row -> count(busy, row));
          List<Parcel> taken = new ArrayList<>();
          first(rows)
              .filter(row -> row.isDue(now) && isOpen(row, now))
              .sorted(Comparator.comparing((Row row) -> row.dueAt))
              .forEachOrdered(
                  row -> {
                    if (taken.size() == limit || busy.getOrDefault(row.endpoint, 0) >= atOnce) {
                      return;
                    }
                    count(busy, row);
                    taken.add(
                        row.take(now.plus(lease), endpoints.find(row.endpoint).orElseThrow()));
                  });
          return taken;
        });
  }

  /** Of each endpoint and subscriber the one whose turn it is. */
  private static Stream<Row> first(List<Row> rows) {
    Set<List<Object>> behind = new HashSet<>();
    return rows.stream()
        .filter(Row::isPending)
        .sorted(Comparator.comparingLong(row -> row.told.sequence()))
        .filter(row -> behind.add(List.of(row.endpoint, row.told.subscriber())));
  }

  private static void count(Map<WebhookEndpointId, Integer> busy, Row row) {
    busy.merge(row.endpoint, 1, Integer::sum);
  }

  private boolean isOpen(Row row, Instant now) {
    return !held.getOrDefault(row.endpoint, now).isAfter(now) && isTold(row);
  }

  private boolean isTold(Row row) {
    return endpoints.find(row.endpoint).filter(this::isTold).isPresent();
  }

  private boolean isTold(WebhookEndpoint endpoint) {
    return !(endpoint.standing() instanceof Standing.Disabled)
        && partners.find(endpoint.partner()).filter(Partner::isActive).isPresent();
  }

  @Override
  public void delivered(Parcel parcel, Reply reply) {
    transactions.atOnce(
        () -> {
          row(parcel.id())
              .filter(Row::isPending)
              .ifPresent(row -> row.end(Status.DELIVERED, reply));
          endpoints.becomes(parcel.endpoint().id(), new Standing.Working());
          return held.remove(parcel.endpoint().id()) != null;
        });
  }

  @Override
  public void failed(Parcel parcel, Reply reply, Optional<Instant> retryAt, Instant holdUntil) {
    transactions.atOnce(
        () -> {
          row(parcel.id())
              .filter(row -> row.isPending() && row.isLeasedUntil(parcel.leasedUntil()))
              .ifPresent(row -> fail(row, reply, retryAt, holdUntil));
          return retryAt;
        });
  }

  private void fail(Row row, Reply reply, Optional<Instant> retryAt, Instant holdUntil) {
    retryAt.ifPresentOrElse(at -> row.retry(at, reply), () -> row.end(Status.DEAD, reply));
    WebhookEndpoint endpoint = endpoints.find(row.endpoint).orElseThrow();
    Instant since = endpoint.failingSince().orElse(reply.at());
    endpoints.becomes(endpoint.id(), new Standing.Failing(since, endpoint.failures() + 1));
    held.merge(endpoint.id(), holdUntil, (one, other) -> one.isAfter(other) ? one : other);
  }

  @Override
  public OptionalInt disable(
      WebhookEndpointId endpoint, Optional<Instant> failingSince, Instant now) {
    return transactions.atOnce(
        () -> {
          boolean was =
              endpoints
                  .find(endpoint)
                  .filter(it -> !(it.standing() instanceof Standing.Disabled))
                  .filter(it -> failingSince.map(since -> failsSince(it, since)).orElse(true))
                  .isPresent();
          if (!was) return OptionalInt.empty();
          endpoints.becomes(endpoint, new Standing.Disabled(now));
          List<Row> left =
              rows.stream()
                  .filter(row -> row.endpoint.equals(endpoint) && row.isPending())
                  .toList();
          left.forEach(Row::giveUp);
          return OptionalInt.of(left.size());
        });
  }

  private static boolean failsSince(WebhookEndpoint endpoint, Instant since) {
    return endpoint.failingSince().filter(it -> !it.isAfter(since)).isPresent();
  }

  @Override
  public Backlog backlog(Instant now) {
    return transactions.read(
        () -> {
          List<Row> waiting = rows.stream().filter(row -> row.isPending() && isTold(row)).toList();
          List<Row> due = first(waiting).filter(row -> row.isDue(now) && isOpen(row, now)).toList();
          return new Backlog(undealt(), Row.pile(waiting), Row.pile(due));
        });
  }

  private long undealt() {
    return outbox.all().stream()
        .skip(dealt)
        .filter(told -> told.isForEverybody() || owners.owner(told.subscriber()).isPresent())
        .limit(Backlog.MOST_COUNTED)
        .count();
  }

  @Override
  public int giveUp(int limit) {
    return transactions.atOnce(
        () -> {
          List<Row> nobodys =
              rows.stream().filter(row -> row.isPending() && !isTold(row)).limit(limit).toList();
          nobodys.forEach(Row::giveUp);
          return nobodys.size();
        });
  }

  @Override
  public int forget(Status status, Instant before, int limit) {
    return transactions.atOnce(
        () -> {
          List<Row> old =
              rows.stream()
                  .filter(row -> row.status == status && !row.isPending() && row.isOver(before))
                  .limit(limit)
                  .toList();
          rows.removeAll(old);
          return old.size();
        });
  }

  @Override
  public Page<Delivery> of(WebhookEndpointId endpoint, Page.Request page) {
    return part(row -> row.endpoint.equals(endpoint), page);
  }

  @Override
  public Page<Delivery> pending(WebhookEndpointId endpoint, Page.Request page) {
    return part(row -> row.endpoint.equals(endpoint) && row.isPending(), page);
  }

  private Page<Delivery> part(Predicate<Row> wanted, Page.Request page) {
    return transactions.read(() -> Row.page(rows, wanted, page));
  }

  @Override
  public Optional<Delivery> find(PartnerId partner, DeliveryId id) {
    return transactions.read(
        () -> row(id).filter(row -> row.partner.equals(partner)).map(row -> row.shown(rows)));
  }

  @Override
  public void again(Delivery it, Instant now) {
    change(it, row -> !row.isPending() || row.isLater(now), row -> row.begin(now));
  }

  @Override
  public void skip(Delivery waiting, Instant now) {
    change(waiting, row -> row.isPending() && !row.isTaken(now), Row::skip);
  }

  private void change(Delivery it, Predicate<Row> may, Function<Row, Runnable> change) {
    transactions.atOnce(
        () -> {
          Row row = row(it.id()).filter(may).orElseThrow(() -> new LostRace("delivery " + it.id()));
          transactions.onRollback(change.apply(row));
          return row;
        });
  }

  private Optional<Row> row(DeliveryId id) {
    return rows.stream().filter(row -> row.id.equals(id)).findFirst();
  }
}
