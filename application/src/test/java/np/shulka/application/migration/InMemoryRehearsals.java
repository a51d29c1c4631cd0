package np.shulka.application.migration;

import static java.util.stream.Collectors.summingInt;
import static java.util.stream.Collectors.toMap;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import np.shulka.application.catalog.AddOns;
import np.shulka.application.catalog.Redemptions;
import np.shulka.application.dunning.Notice;
import np.shulka.application.dunning.Notices;
import np.shulka.application.invoice.AskForTime;
import np.shulka.application.invoice.Invoices;
import np.shulka.application.subscription.InMemorySubscriptions;
import np.shulka.application.work.InMemoryTransactions;
import np.shulka.application.work.Page;
import np.shulka.application.work.Rows;
import np.shulka.domain.catalog.AddOnVersion;
import np.shulka.domain.catalog.Chosen;
import np.shulka.domain.catalog.Migration;
import np.shulka.domain.catalog.PinnedAddOn;
import np.shulka.domain.catalog.PinnedPlan;
import np.shulka.domain.catalog.PlanVersion;
import np.shulka.domain.catalog.Redemption;
import np.shulka.domain.catalog.Rehearsal;
import np.shulka.domain.catalog.Selection;
import np.shulka.domain.identity.NoticeId;
import np.shulka.domain.identity.RehearsalId;
import np.shulka.domain.identity.SubscriptionId;
import np.shulka.domain.invoice.Charges;
import np.shulka.domain.invoice.Purpose;
import np.shulka.domain.money.ATime;
import np.shulka.domain.money.BillingAnchor;
import np.shulka.domain.subscription.Live;
import np.shulka.domain.subscription.Subscription;

/** Rehearsals over everything that lives. */
public final class InMemoryRehearsals implements Rehearsals {
  private final InMemoryTransactions transactions;
  private final InMemorySubscriptions subscriptions;
  private final Invoices invoices;
  private final Notices notices;
  private final Redemptions redemptions;
  private final AddOns addOns;
  private final Rows<RehearsalId, Rehearsal> rows;
  private final Rows<RehearsalId, List<Moving>> found;

  public InMemoryRehearsals(
      InMemoryTransactions transactions,
      InMemorySubscriptions subscriptions,
      Invoices invoices,
      Notices notices,
      Redemptions redemptions,
      AddOns addOns) {
    this.transactions = transactions;
    this.redemptions = redemptions;
    this.addOns = addOns;
    this.subscriptions = subscriptions;
    this.invoices = invoices;
    this.notices = notices;
    this.rows = Rows.in(transactions);
    this.found = Rows.in(transactions);
  }

  @Override
  public Map<Integer, Integer> older(PinnedPlan to) {
    return subscriptions.live().stream()
        .map(live -> live.agreement().renewed().plan())
        .filter(plan -> plan.code().equals(to.code()) && plan.version() < to.version())
        .collect(Collectors.groupingBy(PinnedPlan::version, TreeMap::new, summingInt(_ -> 1)));
  }

  @Override
  public void add(Rehearsal rehearsal) {
    transactions.requireOpen();
    rows.put(rehearsal.id(), rehearsal);
    found.put(
        rehearsal.id(), moving(rehearsal.to(), rehearsal.effectiveFrom(), rehearsal.rehearsedAt()));
  }

  private List<Moving> moving(PinnedPlan to, Instant from, Instant now) {
    return moved(to)
        .map(live -> moving(live, from, now))
        .sorted(Comparator.comparing((Moving one) -> one.subscription().toString()).reversed())
        .toList();
  }

  /** At once, if they want it; at the latest when the pause is over, also if nobody saw that. */
  private static Instant goesOn(Subscription.Paused paused, Instant now) {
    Instant latest = paused.pause().until();
    return now.isBefore(latest) ? now : latest;
  }

  private Stream<Live> moved(PinnedPlan to) {
    return subscriptions.live().stream()
        .filter(live -> isMoved(live.agreement().renewed().plan(), to));
  }

  private static boolean isMoved(PinnedPlan plan, PinnedPlan to) {
    return plan.code().equals(to.code())
        && plan.version() < to.version()
        && plan.billingPeriod().equals(to.billingPeriod());
  }

  private Moving moving(Live live, Instant from, Instant now) {
    Selection renewed = live.agreement().renewed();
    BillingAnchor anchor = anchor(live, now);
    if (!anchor.every().equals(renewed.plan().billingPeriod())) {
      Instant start = renewsAt(live, now);
      anchor = new BillingAnchor(start, ATime.NEPAL, renewed.plan().billingPeriod());
    }
    int next = index(anchor, renewsAt(live, now));
    int reached = Math.max(next + settled(live), index(anchor, from));
    return new Moving(
        live.id(),
        subscriptions.holder(live),
        renewed,
        redemptions.of(live.id()).map(coupon -> coupon.after(reached - next)),
        anchor.boundary(reached));
  }

  /** When a period can begin that is reached, whatever is not paid, paused or resumed after all. */
  private static Instant soonest(Live live, Instant from, Instant now) {
    Instant end =
        live instanceof Subscription.Paused paused
            ? goesOn(paused, now).plus(paused.pause().rest().left())
            : renewsAt(live, now);
    return end.isBefore(from) ? from : end;
  }

  private static BillingAnchor anchor(Live live, Instant now) {
    return switch (live) {
      case Subscription.Active active -> active.paid().anchor();
      case Subscription.PastDue late when late.paid().isPresent() -> late.paid().get().anchor();
      case Subscription.Incomplete _,
          Subscription.Trialing _,
          Subscription.PastDue _,
          Subscription.Paused _ ->
          new BillingAnchor(
              renewsAt(live, now), ATime.NEPAL, live.agreement().renewed().plan().billingPeriod());
    };
  }

  private static Instant renewsAt(Live live, Instant now) {
    return switch (live) {
      case Subscription.Lasting lasting -> lasting.promisedUntil();
      case Subscription.PastDue late when late.paid().isPresent() -> late.ranOutAt();
      case Subscription.PastDue _, Subscription.Incomplete _ -> now;
    };
  }

  private static int index(BillingAnchor anchor, Instant at) {
    int k = 0;
    while (anchor.boundary(k).isBefore(at)) k++;
    return k;
  }

  /** How many periods have a price: those that are asked for, or one that was quoted. */
  private int settled(Live live) {
    boolean quoted = live.agreement().next().filter(next -> !next.isPaid()).isPresent();
    return invoices
        .open(live.id())
        .map(open -> open.request().purpose())
        .filter(Purpose.Time.class::isInstance)
        .map(purpose -> ((Purpose.Time) purpose).periods())
        .orElse(quoted ? 1 : 0);
  }

  @Override
  public Optional<Rehearsal> find(RehearsalId id) {
    return rows.find(id);
  }

  /** Whether it found that subscription. */
  public boolean names(RehearsalId id, SubscriptionId subscription) {
    return found.find(id).orElseGet(List::of).stream()
        .anyMatch(one -> one.subscription().equals(subscription));
  }

  @Override
  public Map<Integer, Integer> counts(RehearsalId id) {
    return found.find(id).orElseGet(List::of).stream()
        .collect(Collectors.groupingBy(Moving::version, TreeMap::new, summingInt(_ -> 1)));
  }

  @Override
  public Page<Moving> moving(RehearsalId id, Page.Request page) {
    List<Moving> rest =
        found.find(id).orElseGet(List::of).stream()
            .filter(one -> page.after().filter(last -> !isAfter(one, last)).isEmpty())
            .toList();
    if (rest.size() <= page.limit()) return new Page<>(rest, Optional.empty());
    List<Moving> some = rest.subList(0, page.limit());
    return new Page<>(some, Optional.of(some.getLast().subscription().value()));
  }

  private static boolean isAfter(Moving one, UUID last) {
    return one.subscription().toString().compareTo(last.toString()) < 0;
  }

  @Override
  public Drift drift(Rehearsal rehearsal, Instant now) {
    Map<SubscriptionId, Moving> before = byId(found.find(rehearsal.id()).orElseGet(List::of));
    Map<SubscriptionId, Moving> after =
        byId(moving(rehearsal.to(), rehearsal.lead().effectiveFrom(now), now));
    int both = (int) before.keySet().stream().filter(after::containsKey).count();
    int altered =
        (int)
            after.values().stream()
                .filter(one -> !isSame(one, before.getOrDefault(one.subscription(), one)))
                .count();
    return new Drift(after.size() - both, before.size() - both, altered);
  }

  private static boolean isSame(Moving one, Moving other) {
    return one.selection().equals(other.selection())
        && one.coupon().map(Redemption::coupon).equals(other.coupon().map(Redemption::coupon));
  }

  private static Map<SubscriptionId, Moving> byId(List<Moving> all) {
    return all.stream().collect(toMap(Moving::subscription, Function.identity()));
  }

  @Override
  public void tell(Migration migration, PlanVersion to) {
    transactions.requireOpen();
    found.find(migration.rehearsal()).orElseGet(List::of).stream()
        .filter(
            one ->
                subscriptions.find(one.subscription()).filter(Live.class::isInstance).isPresent())
        .forEach(one -> notices.add(notice(migration, to, one)));
  }

  private Instant soonest(Migration migration, Moving one) {
    return moved(migration.to())
        .filter(live -> live.id().equals(one.subscription()))
        .map(live -> soonest(live, migration.effectiveFrom(), migration.announcedAt()))
        .findFirst()
        .orElse(migration.effectiveFrom());
  }

  private AddOnVersion version(PinnedAddOn addOn) {
    return addOns.version(addOn.code(), addOn.version()).orElseThrow();
  }

  private Notice notice(Migration migration, PlanVersion to, Moving one) {
    var versions = one.selection().addOns().stream().map(this::version).toList();
    var chosen = new Chosen(one.at(migration.to()), to, versions);
    String name = migration.id() + " " + one.subscriber().id();
    return new Notice(
        new NoticeId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))),
        one.subscriber().id(),
        Notice.Occasion.of(migration.id()),
        Optional.empty(),
        new Notice.Facts(
            to.name(),
            new Charges(AskForTime.lines(chosen, 1)).total(),
            Optional.of(soonest(migration, one)),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()),
        migration.announcedAt(),
        migration.announcedAt());
  }
}
