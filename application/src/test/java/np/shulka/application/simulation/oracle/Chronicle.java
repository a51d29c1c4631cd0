package np.shulka.application.simulation.oracle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import np.shulka.application.dunning.DueSubscriptions.Step;
import np.shulka.application.dunning.DueSubscriptions.Voiding;
import np.shulka.application.simulation.store.Invocation;
import np.shulka.application.work.InMemoryStore;
import np.shulka.application.work.Store;
import np.shulka.domain.catalog.Coupon;
import np.shulka.domain.catalog.CouponCode;
import np.shulka.domain.catalog.PinnedPlan;
import np.shulka.domain.catalog.Redemption;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.identity.RefundId;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.identity.SubscriptionId;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.invoice.Purpose;
import np.shulka.domain.invoice.Settlement;
import np.shulka.domain.payment.GatewayTransactionId;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.refund.Refund;
import np.shulka.domain.subscription.Subscription;

/** What every aggregate last was, so that each commit can be told as changes. */
public final class Chronicle {
  private final Map<PaymentId, Payment> payments = new LinkedHashMap<>();
  private final Map<InvoiceId, Invoice> invoices = new LinkedHashMap<>();
  private final Map<SubscriptionId, Subscription> subscriptions = new LinkedHashMap<>();
  private final Map<RefundId, Refund> refunds = new LinkedHashMap<>();
  private final Map<SubscriptionId, Redemption> redemptions = new LinkedHashMap<>();
  private final Map<CouponCode, Coupon> coupons = new LinkedHashMap<>();
  private final Map<SubscriptionId, Map<InvoiceId, Invoice>> asked = new HashMap<>();
  private final Map<CouponCode, Integer> holders = new HashMap<>();
  private final Set<InvoiceId> givenBack = new HashSet<>();
  private final Map<SubscriberId, Integer> told = new HashMap<>();
  private final List<GatewayTransactionId> counted = new ArrayList<>();
  private final Set<String> reached = new TreeSet<>();

  /** Reads again what the writes named, and tells what became of it. */
  public Commit read(List<Invocation> writes, InMemoryStore store) {
    Set<PaymentId> paid = new LinkedHashSet<>();
    Set<InvoiceId> owed = new LinkedHashSet<>();
    Set<SubscriptionId> granted = new LinkedHashSet<>();
    Set<SubscriberId> heard = new LinkedHashSet<>();
    Set<RefundId> back = new LinkedHashSet<>();
    for (Invocation write : writes) {
      switch (write.arguments().getFirst()) {
        case Payment payment -> paid.add(payment.id());
        case Invoice invoice -> owed.add(invoice.id());
        case Settlement settlement -> owed.add(settlement.invoice().id());
        case Subscription subscription -> granted.add(subscription.id());
        case Refund refund -> back.add(refund.id());
        case SubscriberId subscriber -> heard.add(subscriber);
        case Redemption redemption -> claims(redemption.holder().subscription(), store);
        case SubscriptionId subscription -> claims(subscription, store);
        case List<?> steps -> {
          for (Object one : steps) {
            if (!(one instanceof Step step) || !isTaken(step, store)) continue;
            granted.add(step.after().id());
            heard.add(step.after().agreement().subscriber());
            step.voided().map(Voiding::invoice).ifPresent(owed::add);
            step.issued().map(Invoice::id).ifPresent(owed::add);
            claims(step.after().id(), store);
          }
        }
        default -> {}
      }
    }
    Commit commit =
        new Commit(
            changes(paid, payments, store.payments()::find),
            changes(owed, invoices, store.invoices()::find),
            changes(granted, subscriptions, store.subscriptions()::find),
            changes(back, refunds, store.refunds()::find),
            heard.stream().map(subscriber -> news(subscriber, store)).toList());
    index(commit);
    mark(commit);
    return commit;
  }

  private void index(Commit commit) {
    commit.payments().forEach(this::count);
    for (Change<Invoice> change : commit.invoices()) {
      SubscriptionId subscription = change.after().request().debtor().subscription();
      asked
          .computeIfAbsent(subscription, _ -> new LinkedHashMap<>())
          .put(change.after().id(), change.after());
    }
    commit.refunds().forEach(it -> givenBack.add(it.after().intent().about().invoice()));
  }

  private void mark(Commit commit) {
    for (Change<Payment> change : commit.payments()) {
      reached.add(name(change.after()));
      boolean freed = change.before().filter(Payment.Mismatched.class::isInstance).isPresent();
      if (freed) reached.add("Freed as " + name(change.after()));
    }
    commit
        .refunds()
        .forEach(change -> reached.add("Refund " + change.after().getClass().getSimpleName()));
    commit.refunds().forEach(this::mark);
    commit.invoices().forEach(change -> reached.addAll(names(change.after())));
    for (Change<Subscription> change : commit.subscriptions()) {
      reached.add(change.after().getClass().getSimpleName());
      if (change.before().filter(it -> isMoved(it, change.after())).isPresent()) {
        reached.add("Moved to a newer version");
      }
    }
  }

  private void mark(Change<Refund> change) {
    if (change.after().intent().isProposal()) reached.add("Refund proposed");
    boolean waited = change.before().filter(Refund.AwaitingApproval.class::isInstance).isPresent();
    if (waited && change.after() instanceof Refund.Rejected) reached.add("Refund declined");
  }

  private static boolean isMoved(Subscription before, Subscription after) {
    PinnedPlan had = before.agreement().plan();
    PinnedPlan has = after.agreement().plan();
    return had.code().equals(has.code()) && had.version() < has.version();
  }

  /** Those that others were ahead of, with the same or with something else, are left out. */
  private boolean isTaken(Step step, InMemoryStore store) {
    SubscriptionId id = step.after().id();
    return store.subscriptions().find(id).equals(Optional.of(step.after()))
        && !subscription(id).equals(Optional.of(step.after()));
  }

  /** Reads again what a subscription holds, and how the coupon is counted that it holds or held. */
  private void claims(SubscriptionId subscription, InMemoryStore store) {
    Optional<Redemption> before = redemption(subscription);
    Optional<Redemption> after = store.redemptions().of(subscription);
    after.ifPresentOrElse(
        held -> redemptions.put(subscription, held), () -> redemptions.remove(subscription));
    before.ifPresent(held -> holders.merge(held.coupon(), -1, Integer::sum));
    after.ifPresent(held -> holders.merge(held.coupon(), 1, Integer::sum));
    after
        .or(() -> before)
        .flatMap(held -> store.coupons().find(held.coupon()))
        .ifPresent(coupon -> coupons.put(coupon.code(), coupon));
  }

  /** Takes over what was read elsewhere, as if one transaction had written all of it. */
  public Commit take(List<Payment> paid, List<Invoice> owed, List<Subscription> granted) {
    Commit commit =
        new Commit(
            paid.stream().map(now -> change(now.id(), now, payments)).toList(),
            owed.stream().map(now -> change(now.id(), now, invoices)).toList(),
            granted.stream().map(now -> change(now.id(), now, subscriptions)).toList(),
            List.of(),
            List.of());
    index(commit);
    commit.payments().forEach(change -> reached.add(name(change.after())));
    return commit;
  }

  private static <I, T> Change<T> change(I id, T now, Map<I, T> known) {
    return new Change<>(Optional.ofNullable(known.put(id, now)), now);
  }

  private static <I, T> List<Change<T>> changes(
      Set<I> touched, Map<I, T> known, Function<I, Optional<T>> read) {
    List<Change<T>> changes = new ArrayList<>(touched.size());
    for (I id : touched) {
      T after = read.apply(id).orElseThrow();
      changes.add(new Change<>(Optional.ofNullable(known.put(id, after)), after));
    }
    return changes;
  }

  private Commit.News news(SubscriberId subscriber, InMemoryStore store) {
    List<Store.Recorded> all = store.events(subscriber);
    int known = told.getOrDefault(subscriber, 0);
    told.put(subscriber, all.size());
    return new Commit.News(subscriber, all.subList(known, all.size()));
  }

  private void count(Change<Payment> change) {
    if (change.becomes(Payment.Completed.class)
        && change.after() instanceof Payment.Completed done) {
      counted.add(done.proof().transaction());
    }
  }

  private static String name(Payment payment) {
    String state = payment.getClass().getSimpleName();
    return payment instanceof Payment.Completed done ? state + " " + done.disposition() : state;
  }

  private static List<String> names(Invoice invoice) {
    List<String> names = new ArrayList<>(List.of(invoice.getClass().getSimpleName()));
    if (!(invoice instanceof Invoice.Paid paid)) return names;
    if (paid.request().purpose() instanceof Purpose.Change) names.add("Paid change");
    if (paid.request().purpose() instanceof Purpose.Time time && time.from().isPresent()) {
      names.add("Paid from the past on");
    }
    if (!paid.request().charges().surplus().isZero()) names.add("Credit left over");
    if (!paid.request().charges().setOff().fromAccount().isZero()) names.add("Credit used");
    if (!paid.request().charges().setOff().arrears().isZero()) names.add("Arrears asked");
    if (paid.proof().payment().isEmpty() && !paid.due().isZero()) names.add("Carried");
    return names;
  }

  /** The states that anything was ever in. */
  public Set<String> reached() {
    return reached;
  }

  public Collection<Payment> payments() {
    return payments.values();
  }

  public Collection<Invoice> invoices() {
    return invoices.values();
  }

  public Collection<Subscription> subscriptions() {
    return subscriptions.values();
  }

  public Optional<Invoice> invoice(InvoiceId id) {
    return Optional.ofNullable(invoices.get(id));
  }

  /** What was ever asked for a subscription. */
  public Collection<Invoice> invoices(SubscriptionId subscription) {
    return asked.getOrDefault(subscription, Map.of()).values();
  }

  public Optional<Payment> payment(PaymentId id) {
    return Optional.ofNullable(payments.get(id));
  }

  public Optional<Subscription> subscription(SubscriptionId id) {
    return Optional.ofNullable(subscriptions.get(id));
  }

  /** All that was ever to go back, however that went. */
  public Collection<Refund> refunds() {
    return refunds.values();
  }

  /** Whether anything of that was ever to go back. */
  public boolean isGivenBack(InvoiceId invoice) {
    return givenBack.contains(invoice);
  }

  /** What that subscription holds. */
  public Optional<Redemption> redemption(SubscriptionId subscription) {
    return Optional.ofNullable(redemptions.get(subscription));
  }

  /** How many hold it. */
  public int holders(CouponCode coupon) {
    return holders.getOrDefault(coupon, 0);
  }

  /** The coupons that were ever held, as they are counted now. */
  public Collection<Coupon> coupons() {
    return coupons.values();
  }

  /** The transactions that were counted, oldest first. */
  public List<GatewayTransactionId> counted() {
    return counted;
  }
}
