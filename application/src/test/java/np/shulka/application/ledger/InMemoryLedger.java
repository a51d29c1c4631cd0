package np.shulka.application.ledger;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import np.shulka.application.invoice.InMemoryInvoices;
import np.shulka.application.work.InMemoryTransactions;
import np.shulka.application.work.LostRace;
import np.shulka.application.work.Page;
import np.shulka.application.work.Rows;
import np.shulka.application.work.Shelf;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.identity.RefundId;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.invoice.SetOff;
import np.shulka.domain.invoice.Standing;
import np.shulka.domain.ledger.Account;
import np.shulka.domain.ledger.Balance;
import np.shulka.domain.ledger.Bookkeeping;
import np.shulka.domain.ledger.Entry;
import np.shulka.domain.ledger.Occasion;
import np.shulka.domain.ledger.Posting;
import np.shulka.domain.ledger.PostingId;
import np.shulka.domain.ledger.Side;
import np.shulka.domain.ledger.Slip;
import np.shulka.domain.money.Money;

/** Postings with the rules of the database about what is posted once; amounts are not compared. */
public final class InMemoryLedger implements Ledger {
  private static final Comparator<LocalDate> LATEST_FIRST = (one, other) -> other.compareTo(one);

  private final InMemoryTransactions transactions;
  private final InMemoryInvoices invoices;
  private final Rows<UUID, Posting> byId;
  private final Rows<Integer, Posting> inOrder;
  private final Rows<Object, PostingId> told;
  private final InMemoryRevenue revenue;
  private final Rows<LocalDate, LocalDate> closed;
  private final Rows<String, Integer> count;
  private final Rows<SubscriberId, Standing> standings;

  /** Starts empty. */
  public InMemoryLedger(InMemoryTransactions transactions, InMemoryInvoices invoices) {
    this.transactions = transactions;
    this.invoices = invoices;
    this.byId = Rows.sorted(transactions, Shelf.NEWEST_FIRST);
    this.inOrder = Rows.in(transactions);
    this.told = Rows.in(transactions);
    this.revenue = new InMemoryRevenue(transactions, invoices);
    this.closed = Rows.sorted(transactions, LATEST_FIRST);
    this.count = Rows.in(transactions);
    this.standings = Rows.in(transactions);
  }

  @Override
  public void post(Posting posting) {
    transactions.requireOpen();
    once(posting.id().value(), posting);
    switch (posting.occasion()) {
      case Occasion.InvoiceSettled settled -> {
        settled.payment().ifPresent(payment -> once(payment, posting));
        once(settled.invoice(), posting);
        revenue.expect(settled.invoice(), posting);
        transactions.checkAtCommit(() -> requirePaid(settled.invoice()));
      }
      case Occasion.MoneyUnapplied(var payment) -> once(payment, posting);
      case Occasion.MoneyCredited credited -> once(credited, posting);
      case Occasion.RefundConfirmed refunded -> once(refunded.refund(), posting);
      case Occasion.RevenueRecognised(LocalDate day) -> {
        once(day, posting);
        if (!closed.has(day)) throw new IllegalStateException("earned on a day that is open");
      }
    }
    posting.subscriber().ifPresent(subscriber -> move(subscriber, posting));
    byId.put(posting.id().value(), posting);
    int number = size();
    inOrder.put(number, posting);
    count.put("postings", number + 1);
  }

  /** Nobody has less than nothing to their credit, nor owes it. */
  private void move(SubscriberId subscriber, Posting posting) {
    Standing before = standings.find(subscriber).orElse(Standing.EVEN);
    List<Entry> entries = posting.entries();
    standings.put(
        subscriber,
        new Standing(
            before
                .credit()
                .plus(sum(entries, Account.SUBSCRIBER_CREDIT, Side.CREDIT))
                .minus(sum(entries, Account.SUBSCRIBER_CREDIT, Side.DEBIT)),
            before
                .arrears()
                .plus(sum(entries, Account.RECEIVABLES, Side.DEBIT))
                .minus(sum(entries, Account.RECEIVABLES, Side.CREDIT))));
  }

  @Override
  public Standing standing(SubscriberId subscriber) {
    Standing left = standings.find(subscriber).orElse(Standing.EVEN);
    for (SetOff taken : invoices.takenUp(subscriber)) left = left.less(taken);
    return left;
  }

  private void once(Object what, Posting posting) {
    if (told.has(what)) throw new IllegalStateException("posted twice: " + what);
    told.put(what, posting.id());
  }

  private void requirePaid(InvoiceId invoice) {
    if (invoices.find(invoice).filter(Invoice.Paid.class::isInstance).isEmpty()) {
      throw new IllegalStateException("revenue of an invoice that is not paid");
    }
  }

  /** Whether it was posted what became of the money of that payment. */
  public boolean tells(PaymentId payment) {
    return told.has(payment);
  }

  /** What was posted when the money of that payment came. */
  public Optional<Posting> settling(PaymentId payment) {
    return told.find(payment).flatMap(id -> byId.find(id.value()));
  }

  /** Whether it was posted that the money of that payment is credit. */
  public boolean credits(PaymentId payment) {
    return told.has(new Occasion.MoneyCredited(payment));
  }

  /** The tax that was posted as owed when that invoice was settled. */
  public Optional<Money> taxOf(InvoiceId invoice) {
    return told.find(invoice)
        .flatMap(posting -> byId.find(posting.value()))
        .map(posting -> sum(posting.entries(), Account.VAT_PAYABLE, Side.CREDIT));
  }

  /** Whether it was posted that the money of that refund is back. */
  public boolean tells(RefundId refund) {
    return told.has(refund);
  }

  /** The credit that was taken back with the money of that refund. */
  public Money creditTakenWith(RefundId refund) {
    return told.find(refund)
        .flatMap(posting -> byId.find(posting.value()))
        .map(posting -> sum(posting.entries(), Account.SUBSCRIBER_CREDIT, Side.DEBIT))
        .orElse(Money.ZERO);
  }

  /** How many postings there are. */
  public int size() {
    return count.find("postings").orElse(0);
  }

  /** A posting by its place in the order in which they were made, counted from 0. */
  public Posting at(int place) {
    return inOrder.find(place).orElseThrow();
  }

  @Override
  public List<Balance> balances() {
    Map<Account, Balance> all = new EnumMap<>(Account.class);
    for (Posting posting : byId.all()) {
      for (Entry entry : posting.entries())
        all.merge(entry.account(), of(entry), InMemoryLedger::both);
    }
    return Arrays.stream(Account.values())
        .map(account -> all.getOrDefault(account, new Balance(account, Money.ZERO, Money.ZERO)))
        .toList();
  }

  private static Balance of(Entry entry) {
    return entry.side() == Side.DEBIT
        ? new Balance(entry.account(), entry.amount(), Money.ZERO)
        : new Balance(entry.account(), Money.ZERO, entry.amount());
  }

  private static Balance both(Balance one, Balance other) {
    return new Balance(
        one.account(), one.debits().plus(other.debits()), one.credits().plus(other.credits()));
  }

  private static Money sum(List<Entry> entries, Account account, Side side) {
    Money sum = Money.ZERO;
    for (Entry entry : entries) {
      if (entry.account() == account && entry.side() == side) sum = sum.plus(entry.amount());
    }
    return sum;
  }

  @Override
  public Page<Posting> list(Filter filter, Page.Request page) {
    List<Posting> found =
        byId.all().stream()
            .filter(posting -> fits(posting, filter))
            .filter(posting -> page.after().filter(after -> !isAfter(posting, after)).isEmpty())
            .limit(page.limit() + 1L)
            .toList();
    if (found.size() <= page.limit()) return new Page<>(found, Optional.empty());
    List<Posting> items = found.subList(0, page.limit());
    return new Page<>(items, Optional.of(items.getLast().id().value()));
  }

  private static boolean isAfter(Posting posting, UUID after) {
    return Shelf.NEWEST_FIRST.compare(posting.id().value(), after) > 0;
  }

  private static boolean fits(Posting posting, Filter filter) {
    boolean account =
        filter.account().isEmpty()
            || posting.entries().stream().anyMatch(it -> filter.account().get() == it.account());
    return account
        && (filter.subscriber().isEmpty() || posting.subscriber().equals(filter.subscriber()));
  }

  @Override
  public Optional<LocalDate> firstOpenDay(ZoneId zone) {
    return lastClosed().map(day -> day.plusDays(1)).or(() -> revenue.firstPaidDay(zone));
  }

  private Optional<LocalDate> lastClosed() {
    return closed.first(1).stream().findFirst();
  }

  @Override
  public Optional<Posting> recognise(LocalDate day, ZoneId zone, Slip slip) {
    return transactions.atOnce(
        () -> {
          if (!firstOpenDay(zone).equals(Optional.of(day))) throw new LostRace("the day " + day);
          InMemoryRevenue.Day of = revenue.close(day, zone);
          closed.put(day, day);
          Optional<Posting> posting = Bookkeeping.earned(slip, day, of.earned(), of.back());
          posting.ifPresent(this::post);
          return posting;
        });
  }
}
