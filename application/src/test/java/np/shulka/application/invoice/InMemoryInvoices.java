package np.shulka.application.invoice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import np.shulka.application.work.InMemoryTransactions;
import np.shulka.application.work.LostRace;
import np.shulka.application.work.Page;
import np.shulka.application.work.Rows;
import np.shulka.application.work.Shelf;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.identity.SubscriptionId;
import np.shulka.domain.invoice.Credit;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.invoice.PayToken;
import np.shulka.domain.invoice.PaymentRequest;
import np.shulka.domain.invoice.Purpose;
import np.shulka.domain.invoice.SetOff;
import np.shulka.domain.invoice.Settlement;
import np.shulka.domain.invoice.Standing;
import np.shulka.domain.money.FiscalYear;
import np.shulka.domain.payment.SettlementProof;

/** Invoices and their settlements, with the rules of the database. */
public final class InMemoryInvoices implements Invoices {
  private final InMemoryTransactions transactions;
  private final Predicate<Settlement> counted;
  private final Accounts accounts;
  private final Consumer<Invoice.Paid> settled;
  private final Rows<InvoiceId, Invoice> byId;
  private final Rows<PayToken, InvoiceId> byToken;
  private final Rows<SubscriptionId, InvoiceId> openOf;
  private final Rows<InvoiceId, Settlement> settlements;
  private final InMemoryNumbers numbers;
  private final Rows<SubscriptionId, Integer> paidWithCoupon;
  private final Rows<SubscriptionId, List<InvoiceId>> settledOf;
  private final Rows<SubscriberId, List<InvoiceId>> openOfSubscriber;
  private final InMemoryCredits credits;
  private final Shelf<Invoice> ofSubscriber;

  /**
   * Starts empty.
   *
   * @param counted whether the payment of the proof is kept, completed by it, for that invoice
   * @param settled what else happens when a tax invoice is there
   */
  public InMemoryInvoices(
      InMemoryTransactions transactions,
      Predicate<Settlement> counted,
      Accounts accounts,
      Consumer<Invoice.Paid> settled) {
    this.transactions = transactions;
    this.counted = counted;
    this.accounts = accounts;
    this.settled = settled;
    this.settledOf = Rows.in(transactions);
    this.openOfSubscriber = Rows.in(transactions);
    this.credits = new InMemoryCredits(transactions);
    this.byId = Rows.in(transactions);
    this.byToken = Rows.in(transactions);
    this.openOf = Rows.in(transactions);
    this.settlements = Rows.in(transactions);
    this.numbers = new InMemoryNumbers(transactions);
    this.paidWithCoupon = Rows.in(transactions);
    this.ofSubscriber = new Shelf<>(transactions);
  }

  @Override
  public Optional<Invoice> find(InvoiceId id) {
    return byId.find(id);
  }

  @Override
  public Optional<Invoice> find(PayToken token) {
    return byToken.find(token).flatMap(byId::find);
  }

  @Override
  public boolean isOpen(PayToken token) {
    return find(token).filter(Invoice.Open.class::isInstance).isPresent();
  }

  @Override
  public Optional<Invoice.Open> open(SubscriptionId subscription) {
    return openOf
        .find(subscription)
        .flatMap(byId::find)
        .filter(Invoice.Open.class::isInstance) // somebody may pay it between the two
        .map(Invoice.Open.class::cast);
  }

  @Override
  public List<Purchased> purchases(SubscriptionId subscription, Instant now) {
    return settledOf.find(subscription).orElseGet(List::of).stream()
        .map(id -> (Invoice.Paid) find(id).orElseThrow())
        .filter(paid -> now.isBefore(paid.covers().endsAt()))
        .filter(paid -> !(paid.request().purpose() instanceof Purpose.Once))
        .map(paid -> new Purchased(paid, credits.given(paid.id())))
        .toList();
  }

  @Override
  public Page<Invoice> list(SubscriberId subscriber, Page.Request page) {
    return ofSubscriber.page(subscriber, page);
  }

  @Override
  public Page<Invoice> search(Optional<InvoiceStanding> standing, Page.Request page) {
    return ofSubscriber.page(
        invoice -> standing.map(InvoiceStanding.of(invoice)::equals).orElse(true), page);
  }

  /** From just after that one on, oldest first. */
  public List<Invoice> oldest(Optional<InvoiceId> after, int limit) {
    return ofSubscriber.oldest(after.map(InvoiceId::value), limit);
  }

  @Override
  public void add(Invoice.Open invoice) {
    transactions.requireOpen();
    SubscriptionId subscription = invoice.request().debtor().subscription();
    if (openOf.has(subscription)) throw new LostRace("the open invoice of " + subscription);
    takeUp(invoice.request());
    openOf.put(subscription, invoice.id());
    noted(invoice);
    byToken.put(invoice.request().payToken(), invoice.id());
    keep(invoice);
  }

  /** What a refund is about to give back cannot be given back with a change too. */
  private void noted(Invoice.Open invoice) {
    transactions.checkAtCommit(
        () -> {
          for (Credit credit : invoice.request().charges().setOff().credits()) {
            if (!credits.noted(credit.of()).isEmpty() && isTooMuch(credit)) {
              throw new LostRace("what is left of invoice " + credit.of());
            }
          }
        });
  }

  @Override
  public void settle(Settlement settlement, FiscalYear year, Instant paidAt) {
    transactions.requireOpen();
    Invoice.Open invoice = settlement.invoice();
    requireOpen(invoice);
    if (settlement.proof() instanceof SettlementProof.Gateway && !counted.test(settlement)) {
      throw new IllegalStateException("no payment was completed by this proof");
    }
    settlements.put(invoice.id(), settlement);
    invoice.request().charges().setOff().credits().forEach(this::give);
    SubscriptionId subscription = invoice.request().debtor().subscription();
    if (invoice.request().charges().rebate().isPresent()) {
      paidWithCoupon.put(subscription, paidWithCoupon(subscription) + 1);
    }
    Rows.more(settledOf, subscription, invoice.id());
    Invoice.Paid paid = settlement.taxInvoice(numbers.next(year), paidAt);
    close(invoice, paid);
    settled.accept(paid);
  }

  /** No two open requests take up the same credit, nor ask for the same arrears. */
  private void takeUp(PaymentRequest request) {
    SubscriberId subscriber = request.debtor().subscriber();
    SetOff setOff = request.charges().setOff();
    if (!setOff.fromAccount().isZero() || !setOff.arrears().isZero()) {
      Standing left = accounts.standing(subscriber);
      if (left.credit().compareTo(setOff.fromAccount()) < 0
          || left.arrears().compareTo(setOff.arrears()) < 0) {
        throw new LostRace("the credit of " + subscriber);
      }
    }
    Rows.more(openOfSubscriber, subscriber, request.id());
  }

  /** What the open requests of a subscriber set off. */
  public List<SetOff> takenUp(SubscriberId subscriber) {
    return openOfSubscriber.find(subscriber).orElseGet(List::of).stream()
        .map(id -> find(id).orElseThrow().request().charges().setOff())
        .toList();
  }

  /** What changes give back of it, also those that wait for money. */
  public List<Credit> taken(InvoiceId id) {
    List<Credit> all = new ArrayList<>(credits.taken(id));
    find(id)
        .flatMap(known -> open(known.request().debtor().subscription()))
        .ifPresent(
            asked ->
                asked.request().charges().setOff().credits().stream()
                    .filter(credit -> credit.of().equals(id))
                    .forEach(all::add));
    return all;
  }

  /** A refund will give that back. */
  public void note(Credit credit) {
    credits.note(credit);
    if (isTooMuch(credit)) throw new LostRace("what is left of invoice " + credit.of());
  }

  /** It will not after all. */
  public void forget(Credit credit) {
    credits.forget(credit);
  }

  private boolean isTooMuch(Credit credit) {
    Invoice invoice = find(credit.of()).orElseThrow();
    List<Credit> all = new ArrayList<>(taken(credit.of()));
    all.addAll(credits.noted(credit.of()));
    return InMemoryCredits.exceed(all, invoice.request().charges());
  }

  /** Never more than what was paid, and only of an invoice that was. */
  private void give(Credit credit) {
    credits.give(credit);
    transactions.checkAtCommit(
        () -> credits.requireNoMoreGiven((Invoice.Paid) find(credit.of()).orElseThrow()));
  }

  @Override
  public void replace(Invoice.Open before, Invoice.Voided after) {
    transactions.requireOpen();
    requireOpen(before);
    close(before, after);
  }

  private void close(Invoice.Open before, Invoice after) {
    openOf.remove(before.request().debtor().subscription());
    Rows.less(openOfSubscriber, before.request().debtor().subscriber(), before.id());
    keep(after);
  }

  private void requireOpen(Invoice.Open invoice) {
    boolean open = find(invoice.id()).equals(Optional.of(invoice));
    if (!open || settlements.has(invoice.id())) throw new LostRace("invoice " + invoice.id());
  }

  private void keep(Invoice invoice) {
    byId.put(invoice.id(), invoice);
    ofSubscriber.put(invoice.request().debtor().subscriber(), invoice.id().value(), invoice);
  }

  /** How many periods of that subscription were paid with its coupon. */
  public int paidWithCoupon(SubscriptionId subscription) {
    return paidWithCoupon.find(subscription).orElse(0);
  }

  /** Whether its coupon is on a request that is open or was paid. */
  public boolean isBilledWithCoupon(SubscriptionId subscription) {
    return paidWithCoupon(subscription) > 0
        || open(subscription)
            .filter(invoice -> invoice.request().charges().rebate().isPresent())
            .isPresent();
  }

  /** Where it is known how subscribers stand. */
  @FunctionalInterface
  public interface Accounts {
    Standing standing(SubscriberId subscriber);
  }

  /** How many are paid. */
  public int paid() {
    return settlements.count();
  }

  /** Why that invoice counts as paid, if it does. */
  public Optional<Settlement> settlement(InvoiceId id) {
    return settlements.find(id);
  }
}
