package np.shulka.application.subscription;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import np.shulka.application.invoice.InMemoryInvoices;
import np.shulka.application.work.InMemoryTransactions;
import np.shulka.application.work.Rows;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.identity.SubscriptionId;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.invoice.Purpose;
import np.shulka.domain.invoice.Settlement;
import np.shulka.domain.money.Period;
import np.shulka.domain.subscription.PaidPeriod;
import np.shulka.domain.subscription.Subscription;

/** Paid time with the rules of the database. */
final class InMemoryPaidTime {
  private final InMemoryTransactions transactions;
  private final InMemoryInvoices invoices;
  private final Predicate<InvoiceId> wentBack;
  private final Rows<SubscriptionId, List<PaidPeriod>> paid;
  private final Rows<InvoiceId, PaidPeriod> takenBack;

  InMemoryPaidTime(
      InMemoryTransactions transactions, InMemoryInvoices invoices, Predicate<InvoiceId> wentBack) {
    this.transactions = transactions;
    this.invoices = invoices;
    this.wentBack = wentBack;
    this.paid = Rows.in(transactions);
    this.takenBack = Rows.in(transactions);
  }

  private List<PaidPeriod> of(SubscriptionId id) {
    return new ArrayList<>(paid.find(id).orElseGet(List::of));
  }

  /** What a pause left of it, at another place. */
  void move(Subscription.Active resumed) {
    List<PaidPeriod> all = of(resumed.id());
    all.add(resumed.paid());
    paid.put(resumed.id(), all);
  }

  Optional<PaidPeriod> before(Subscription.Active active) {
    return of(active.id()).stream()
        .filter(it -> it.time().endsAt().equals(active.paid().time().startsAt()))
        .reduce((_, last) -> last);
  }

  boolean isTakenBack(InvoiceId paidBy) {
    return takenBack.has(paidBy);
  }

  /** Paid time needs the settlement that bought it, and never overlaps. */
  void grant(Subscription.Active active) {
    PaidPeriod bought = active.paid();
    List<PaidPeriod> all = of(active.id());
    if (all.stream().anyMatch(period -> period.paidBy().equals(bought.paidBy()))) {
      goBackTo(active, all);
      return;
    }
    if (requireSettled(active, bought).invoice().request().purpose() instanceof Purpose.Change) {
      all = new ArrayList<>(cut(all, bought.time().startsAt()));
    }
    if (all.stream().anyMatch(other -> overlap(other.time(), bought.time()))) {
      throw new IllegalStateException("the same time paid twice");
    }
    all.add(bought);
    paid.put(active.id(), all);
    transactions.checkAtCommit(
        () -> {
          if (!(invoices.find(bought.paidBy()).orElseThrow() instanceof Invoice.Paid)) {
            throw new IllegalStateException("paid time without a paid invoice");
          }
        });
  }

  private Settlement requireSettled(Subscription.Active active, PaidPeriod bought) {
    Settlement settlement =
        invoices
            .settlement(bought.paidBy())
            .filter(found -> found.covers().equals(bought.time()))
            .orElseThrow(() -> new IllegalStateException("paid time that nobody paid"));
    if (!settlement.invoice().request().debtor().subscription().equals(active.id())) {
      throw new IllegalStateException("paid time that another subscription paid");
    }
    if (settlement.invoice().request().purpose() instanceof Purpose.Once) {
      throw new IllegalStateException("no time comes with what is bought once");
    }
    return settlement;
  }

  /** What comes later than the last paid time is taken back, once its money went back. */
  private void goBackTo(Subscription.Active active, List<PaidPeriod> all) {
    Instant end = active.paid().time().endsAt();
    List<PaidPeriod> later =
        all.stream().filter(period -> !period.time().startsAt().isBefore(end)).toList();
    if (later.isEmpty()) return;
    later.forEach(period -> takenBack.put(period.paidBy(), period));
    paid.put(active.id(), all.stream().filter(period -> !later.contains(period)).toList());
    transactions.checkAtCommit(
        () -> {
          if (later.size() > 1 || !wentBack.test(later.getFirst().paidBy())) {
            throw new IllegalStateException("paid time is taken away");
          }
        });
  }

  /** A change takes the place of what it changes, from its start on. */
  private static List<PaidPeriod> cut(List<PaidPeriod> all, Instant at) {
    return all.stream()
        .filter(period -> period.time().startsAt().isBefore(at))
        .map(period -> period.time().endsAt().isAfter(at) ? period.until(at) : period)
        .toList();
  }

  private static boolean overlap(Period one, Period other) {
    return one.startsAt().isBefore(other.endsAt()) && other.startsAt().isBefore(one.endsAt());
  }
}
