package np.shulka.application.subscription;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import np.shulka.application.catalog.Plans;
import np.shulka.application.invoice.InMemoryInvoices;
import np.shulka.application.subscriber.Subscribers;
import np.shulka.application.work.InMemoryTransactions;
import np.shulka.application.work.LostRace;
import np.shulka.application.work.Page;
import np.shulka.application.work.Rows;
import np.shulka.application.work.Shelf;
import np.shulka.domain.catalog.PlanCode;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.identity.SubscriptionId;
import np.shulka.domain.subscriber.Subject;
import np.shulka.domain.subscriber.Subscriber;
import np.shulka.domain.subscription.Agreement;
import np.shulka.domain.subscription.Deadlines;
import np.shulka.domain.subscription.Live;
import np.shulka.domain.subscription.PaidPeriod;
import np.shulka.domain.subscription.Standstill;
import np.shulka.domain.subscription.Subscription;

/** Subscriptions and the time that was paid for them, with the rules of the database. */
public final class InMemorySubscriptions implements Subscriptions {
  private static final int MOST_LIVE = 200;

  private final InMemoryTransactions transactions;
  private final Plans plans;
  private final Subscribers subscribers;
  private final InMemoryInvoices invoices;
  private final Rows<SubscriptionId, Subscription> byId;
  private final Rows<Wish, SubscriptionId> liveOf;
  private final Rows<Wish, SubscriptionId> trials;
  private final InMemoryPaidTime paid;
  private final InMemoryPauses pauses;
  private final Shelf<Subscription> ofSubscriber;
  private final Rows<Due, SubscriptionId> turning;
  private final Rows<Due, SubscriptionId> offering;
  private final Rows<SubscriptionId, Instant> offers;

  /**
   * Starts empty.
   *
   * @param wentBack whether money went back so that the time ends which it bought
   */
  public InMemorySubscriptions(
      InMemoryTransactions transactions,
      Plans plans,
      Subscribers subscribers,
      InMemoryInvoices invoices,
      Predicate<InvoiceId> wentBack) {
    this.transactions = transactions;
    this.plans = plans;
    this.subscribers = subscribers;
    this.invoices = invoices;
    this.byId = Rows.in(transactions);
    this.liveOf = Rows.in(transactions);
    this.trials = Rows.in(transactions);
    this.paid = new InMemoryPaidTime(transactions, invoices, wentBack);
    this.pauses = new InMemoryPauses(transactions, plans);
    this.ofSubscriber = new Shelf<>(transactions);
    this.turning = Rows.sorted(transactions, Due.LONGEST_FIRST);
    this.offering = Rows.sorted(transactions, Due.LONGEST_FIRST);
    this.offers = Rows.in(transactions);
  }

  @Override
  public Optional<Subscription> find(SubscriptionId id) {
    return byId.find(id);
  }

  @Override
  public Optional<Billed> billed(InvoiceId invoice) {
    return invoices
        .find(invoice)
        .map(it -> new Billed(it, find(it.request().debtor().subscription()).orElseThrow()));
  }

  @Override
  public Optional<Subscription> live(SubscriberId subscriber, PlanCode plan) {
    return liveOf.find(new Wish(subscriber, plan)).flatMap(byId::find);
  }

  @Override
  public List<Subscription> live(Subject subject) {
    return subscribers.idOf(subject).map(this::live).orElseGet(List::of);
  }

  @Override
  public List<Subscription> live(SubscriberId subscriber) {
    return ofSubscriber.all(subscriber).stream().filter(it -> lives(it)).limit(MOST_LIVE).toList();
  }

  @Override
  public boolean hadTrial(SubscriberId subscriber, PlanCode plan) {
    return trials.has(new Wish(subscriber, plan));
  }

  @Override
  public int pauses(SubscriptionId id) {
    return pauses.of(id).size();
  }

  @Override
  public List<Standstill> standstills(SubscriptionId id) {
    return stops(id).stream().map(InMemoryPauses.Stop::standstill).toList();
  }

  /** Its pauses, oldest first. */
  public List<InMemoryPauses.Stop> stops(SubscriptionId id) {
    return pauses.of(id);
  }

  @Override
  public Page<Subscription> list(SubscriberId subscriber, Page.Request page) {
    return ofSubscriber.page(subscriber, page);
  }

  @Override
  public void add(Subscription subscription) {
    transactions.requireOpen();
    requireKnown(subscription.agreement());
    Wish wish = Wish.of(subscription);
    boolean trial = subscription instanceof Subscription.Trialing;
    if (liveOf.has(wish) || (trial && trials.has(wish))) throw new LostRace("a subscription");
    if (subscription instanceof Subscription.Active active) paid.grant(active);
    if (trial) trials.put(wish, subscription.id());
    transactions.checkAtCommit(
        () -> InMemoryHoldings.requireOnce(subscription.id(), this, invoices));
    keep(subscription, offersAt(subscription));
  }

  @Override
  public void replace(Subscription before, Subscription after) {
    boolean asked = before instanceof Subscription.Payable payable && payable.bill().equals(after);
    replace(before, after, asked ? Optional.empty() : offersAt(after));
  }

  @Override
  public void replace(Subscription before, Subscription after, Optional<Instant> offersAt) {
    transactions.requireOpen();
    Subscription stored = find(before.id()).orElseThrow(() -> new LostRace("no subscription"));
    if (stored.revision() != before.revision()) throw new LostRace("subscription " + before.id());
    if (after.revision() <= before.revision()) throw new IllegalStateException("no new revision");
    if (stored instanceof Subscription.Active active && after instanceof Subscription.Paused it) {
      pauses.begin(active, it);
      transactions.checkAtCommit(() -> requireNothingAsked(it));
    }
    if (after instanceof Subscription.Active active) goesOn(stored, active);
    transactions.checkAtCommit(() -> InMemoryHoldings.requireOnce(after.id(), this, invoices));
    keep(after, offersAt);
  }

  private static Optional<Instant> offersAt(Subscription subscription) {
    return subscription instanceof Subscription.Payable payable
        ? payable.offersAt(Deadlines.DEFAULT)
        : Optional.empty();
  }

  private void requireKnown(Agreement agreement) {
    var plan = plans.version(agreement.plan().code(), agreement.plan().version());
    if (plan.isEmpty() || subscribers.find(agreement.subscriber()).isEmpty()) {
      throw new IllegalStateException("a subscription of nobody or to nothing");
    }
  }

  private void requireNothingAsked(Subscription.Paused paused) {
    if (invoices.open(paused.id()).isPresent()) {
      throw new IllegalStateException("money is asked for what stands still");
    }
  }

  private void goesOn(Subscription stored, Subscription.Active active) {
    if (stored instanceof Subscription.Paused paused) {
      pauses.end(paused, active);
      paid.move(active);
    } else {
      paid.grant(active);
    }
  }

  @Override
  public Optional<PaidPeriod> paidBefore(Subscription.Active active) {
    return paid.before(active);
  }

  /** Whether that time was taken back with its money before it began (S18). */
  public boolean isTakenBack(InvoiceId paidBy) {
    return paid.isTakenBack(paidBy);
  }

  private void keep(Subscription subscription, Optional<Instant> offersAt) {
    SubscriptionId id = subscription.id();
    byId.find(id).flatMap(Due::turning).ifPresent(turning::remove);
    offers.find(id).ifPresent(at -> offering.remove(new Due(at, id)));
    Due.turning(subscription).ifPresent(due -> turning.put(due, id));
    offersAt.ifPresent(at -> offering.put(new Due(at, id), id));
    offersAt.ifPresentOrElse(at -> offers.put(id, at), () -> offers.remove(id));
    byId.find(id).map(Wish::of).ifPresent(liveOf::remove);
    Wish wish = Wish.of(subscription);
    if (lives(subscription)) {
      if (liveOf.has(wish)) throw new LostRace("a subscription");
      liveOf.put(wish, subscription.id());
    }
    byId.put(subscription.id(), subscription);
    ofSubscriber.put(wish.subscriber(), subscription.id().value(), subscription);
  }

  private static boolean lives(Subscription subscription) {
    return !(subscription instanceof Subscription.Ended);
  }

  /** Everything that has not ended. */
  public List<Live> live() {
    return byId.all().stream().filter(Live.class::isInstance).map(Live.class::cast).toList();
  }

  /** Whose it is, as they are known by now. */
  public Subscriber holder(Live subscription) {
    return subscribers.find(subscription.agreement().subscriber()).orElseThrow();
  }

  /** Those that turn, longest due first. */
  List<Live> turning(Instant now) {
    return due(turning, now).map(Live.class::cast).toList();
  }

  /** Those whose next time is to be offered, longest due first. */
  List<Subscription.Payable> offering(Instant now) {
    return due(offering, now).map(Subscription.Payable.class::cast).toList();
  }

  private Stream<Subscription> due(Rows<Due, SubscriptionId> rows, Instant now) {
    return rows.whileKey(due -> !due.at().isAfter(now)).stream()
        .map(id -> byId.find(id).orElseThrow());
  }

  /** When the next one turns or is to be offered. */
  Optional<Instant> nextDue() {
    return Stream.of(turning, offering)
        .flatMap(rows -> rows.firstKey().stream())
        .map(Due::at)
        .min(Comparator.naturalOrder());
  }

  /** When each of them turns or is to be offered. */
  public Stream<Instant> due() {
    return Stream.of(turning, offering)
        .flatMap(rows -> rows.entries().stream())
        .map(entry -> entry.getKey().at());
  }
}
