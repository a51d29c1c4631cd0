package np.shulka.application.report;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import np.shulka.application.work.Store;
import np.shulka.domain.catalog.PlanVersion;
import np.shulka.domain.catalog.Selection;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.identity.SubscriptionId;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.invoice.Purpose;
import np.shulka.domain.invoice.Working;
import np.shulka.domain.subscription.Subscription;

/**
 * What a month of something was worth at any moment, found by other means than the reports: tax
 * invoices say what was bought, events when it stood still, subscriptions when they ended.
 */
final class WorthByDocuments {
  private final Store store;
  private final Map<SubscriptionId, List<Invoice.Paid>> all = new LinkedHashMap<>();
  private final Map<SubscriptionId, List<Invoice.Paid>> bought = new LinkedHashMap<>();
  private final Map<SubscriptionId, SubscriberId> owners = new LinkedHashMap<>();
  private final Map<SubscriptionId, Subscription> known = new HashMap<>();
  private final Map<Invoice.Paid, Long> worths = new HashMap<>();
  private final Map<SubscriberId, List<Store.Recorded>> events = new HashMap<>();

  WorthByDocuments(Store store) {
    this.store = store;
    for (Invoice invoice : Pages.all(store.invoices()::all).reversed()) {
      if (!(invoice instanceof Invoice.Paid paid)) continue;
      var debtor = paid.request().debtor();
      all.computeIfAbsent(debtor.subscription(), _ -> new ArrayList<>()).add(paid);
      owners.put(debtor.subscription(), debtor.subscriber());
      known.computeIfAbsent(
          debtor.subscription(), id -> store.subscriptions().find(id).orElseThrow());
      events.computeIfAbsent(debtor.subscriber(), store::events);
    }
    all.values().forEach(some -> some.sort(WorthByDocuments::byStart));
    all.forEach((id, some) -> bought.put(id, lived(some)));
  }

  private static List<Invoice.Paid> lived(List<Invoice.Paid> some) {
    return some.stream().filter(paid -> !isReplaced(paid, some)).toList();
  }

  /** Whether a change that was paid later covers its start, so that it never began. */
  private static boolean isReplaced(Invoice.Paid paid, List<Invoice.Paid> some) {
    Instant start = paid.covers().startsAt();
    return some.stream()
        .filter(other -> other.request().purpose() instanceof Purpose.Change)
        .filter(change -> byNumber(paid, change) < 0)
        .map(Invoice.Paid::covers)
        .anyMatch(time -> !start.isBefore(time.startsAt()) && start.isBefore(time.endsAt()));
  }

  private static int byStart(Invoice.Paid one, Invoice.Paid other) {
    int starts = one.covers().startsAt().compareTo(other.covers().startsAt());
    return starts != 0 ? starts : byNumber(one, other);
  }

  private static int byNumber(Invoice.Paid one, Invoice.Paid other) {
    int years = one.number().year().compareTo(other.number().year());
    return years != 0 ? years : Integer.compare(one.number().sequence(), other.number().sequence());
  }

  Map<SubscriberId, Long> bySubscriber(Instant at) {
    Map<SubscriberId, Long> sums = new HashMap<>();
    bought.keySet().forEach(id -> sums.merge(owner(id), worth(id, at), Long::sum));
    return sums;
  }

  long all(Instant at) {
    return bought.keySet().stream().mapToLong(id -> worth(id, at)).sum();
  }

  /** Subscriptions that were paid for and ended in that time. */
  List<Subscription.Ended> ended(Instant from, Instant to) {
    return bought.keySet().stream()
        .map(id -> requireNonNull(known.get(id)))
        .filter(Subscription.Ended.class::isInstance)
        .map(Subscription.Ended.class::cast)
        .filter(it -> !it.endedAt().isBefore(from) && it.endedAt().isBefore(to))
        .filter(
            it ->
                requireNonNull(bought.get(it.id()))
                    .getFirst()
                    .covers()
                    .startsAt()
                    .isBefore(it.endedAt()))
        .toList();
  }

  private SubscriberId owner(SubscriptionId id) {
    return requireNonNull(owners.get(id));
  }

  boolean hadSomethingBefore(SubscriberId who, Instant at) {
    return bought.entrySet().stream()
        .filter(entry -> owner(entry.getKey()).equals(who))
        .flatMap(entry -> entry.getValue().stream())
        .anyMatch(paid -> paid.covers().startsAt().isBefore(at) && worth(paid) > 0);
  }

  long worth(SubscriptionId id, Instant at) {
    boolean over =
        requireNonNull(known.get(id)) instanceof Subscription.Ended ended
            && !at.isBefore(ended.endedAt());
    return over ? 0 : lastWorth(id, at);
  }

  /** The same, whether or not it is over. */
  long lastWorth(SubscriptionId id, Instant at) {
    if (standsStill(id, at)) return 0;
    long worth = 0;
    for (Invoice.Paid paid : requireNonNull(bought.get(id))) {
      if (!paid.covers().startsAt().isAfter(at)) worth = worth(paid);
    }
    return worth;
  }

  private boolean standsStill(SubscriptionId id, Instant at) {
    Optional<Instant> until = Optional.empty();
    for (Store.Recorded recorded : requireNonNull(events.get(owner(id)))) {
      var event = recorded.event();
      if (event.createdAt().isAfter(at)) break;
      if (!id.toString().equals(String.valueOf(event.data().get("subscriptionId")))) continue;
      switch (event.type()) {
        case "subscription.paused" ->
            until = Optional.of(Instant.parse((String) event.data().get("pausedUntil")));
        case "subscription.resumed" -> until = Optional.empty();
        default -> {}
      }
    }
    return until.filter(at::isBefore).isPresent();
  }

  private long worth(Invoice.Paid paid) {
    return worths.computeIfAbsent(paid, this::computed);
  }

  /** Rounded in two steps, so that what is a half to 30 digits is one. */
  private long computed(Invoice.Paid paid) {
    return exactly(paid)
        .setScale(30, RoundingMode.HALF_UP)
        .setScale(0, RoundingMode.HALF_UP)
        .longValueExact();
  }

  /** More of the same is worth what it adds to what was there when it was paid. */
  private BigDecimal exactly(Invoice.Paid paid) {
    Purpose purpose = paid.request().purpose();
    var charges = paid.request().charges();
    BigDecimal asked = BigDecimal.valueOf(charges.subtotal().paisa());
    if (purpose instanceof Purpose.Change change) {
      BigDecimal whole = BigDecimal.valueOf(listed(change.selection()));
      Optional<Selection> before =
          change.working().filter(it -> it.kind() == Working.Kind.MORE).map(Working::from);
      if (before.isEmpty()) return monthly(purpose, whole, asked, asked);
      BigDecimal more = whole.subtract(BigDecimal.valueOf(listed(before.get())));
      return monthly(purpose, more, asked, asked).add(exactly(there(paid)));
    }
    BigDecimal periods = BigDecimal.valueOf(((Purpose.Time) purpose).periods());
    BigDecimal taxable = asked.subtract(BigDecimal.valueOf(charges.discount().paisa()));
    return monthly(purpose, asked.divide(periods), taxable, asked);
  }

  private Invoice.Paid there(Invoice.Paid added) {
    var subscription = added.request().debtor().subscription();
    return lived(
            requireNonNull(all.get(subscription)).stream()
                .filter(paid -> byNumber(paid, added) < 0)
                .toList())
        .stream()
        .filter(paid -> !paid.covers().startsAt().isAfter(added.covers().startsAt()))
        .reduce((_, last) -> last)
        .orElseThrow();
  }

  private BigDecimal monthly(
      Purpose purpose, BigDecimal period, BigDecimal taxable, BigDecimal asked) {
    var plan = purpose.selection().plan();
    PlanVersion version = store.plans().version(plan.code(), plan.version()).orElseThrow();
    BigDecimal yearly = BigDecimal.valueOf(timesAYear(version));
    BigDecimal parts =
        BigDecimal.valueOf(12L * daysOrOne(version) * version.billingPeriod().count());
    BigDecimal over = asked.signum() == 0 ? BigDecimal.ONE : asked;
    BigDecimal share = asked.signum() == 0 ? BigDecimal.ONE : taxable;
    return period
        .multiply(yearly)
        .multiply(share)
        .divide(parts.multiply(over), new MathContext(60, RoundingMode.HALF_UP));
  }

  private long listed(Selection selection) {
    var chosen = store.catalog().chosen(selection);
    long paisa = chosen.plan().price().taxable().paisa() * selection.quantity();
    for (int at = 0; at < chosen.addOns().size(); at++) {
      long each = chosen.addOns().get(at).price().taxable().paisa();
      paisa += each * selection.addOns().get(at).quantity();
    }
    return paisa;
  }

  private static long timesAYear(PlanVersion version) {
    return switch (version.billingPeriod().unit()) {
      case DAY, WEEK -> 365;
      case MONTH -> 12;
      case YEAR -> 1;
    };
  }

  private static long daysOrOne(PlanVersion version) {
    return switch (version.billingPeriod().unit()) {
      case WEEK -> 7;
      case DAY, MONTH, YEAR -> 1;
    };
  }
}
