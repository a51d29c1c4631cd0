package np.shulka.application.simulation.oracle.money;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import np.shulka.application.ledger.InMemoryLedger;
import np.shulka.application.simulation.oracle.Afterwards;
import np.shulka.application.simulation.oracle.Commit;
import np.shulka.application.simulation.oracle.Oracle;
import np.shulka.application.simulation.oracle.Violation;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.invoice.Charges;
import np.shulka.domain.invoice.Credit;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.ledger.Account;
import np.shulka.domain.ledger.Earning;
import np.shulka.domain.ledger.Occasion;
import np.shulka.domain.ledger.Posting;
import np.shulka.domain.ledger.Side;
import np.shulka.domain.money.ATime;
import np.shulka.domain.money.Money;

/**
 * I2: when a day is closed, all is earned that is over of what was settled by then, no paisa less
 * and none twice. Computed from the invoices, not from what the ledger remembers of them.
 */
public final class RevenueByTheDay implements Oracle {
  private static final String NAME = "I2 revenue by the day";

  private final InMemoryLedger ledger;
  private final List<Settled> settled = new ArrayList<>();
  private final List<Settled> waiting = new ArrayList<>();
  private final Map<InvoiceId, Settled> running = new HashMap<>();
  private final Map<InvoiceId, Settled> over = new HashMap<>();
  private Optional<LocalDate> last = Optional.empty();
  private int read;
  private long earned;
  private long ofThoseOver;

  public RevenueByTheDay(InMemoryLedger ledger) {
    this.ledger = ledger;
  }

  /** What was closed before this commit did not see what it settled. */
  @Override
  public void committed(Commit commit) {
    read();
    for (var change : commit.invoices()) {
      if (change.becomes(Invoice.Paid.class) && change.after() instanceof Invoice.Paid paid) {
        settled.add(Settled.of(paid));
        waiting.add(settled.getLast());
      }
    }
  }

  @Override
  public void afterwards(Afterwards world) {
    read();
    long whole = settled.stream().mapToLong(Settled::worth).sum();
    if (earned > whole) throw new Violation(NAME, "more was earned than was ever paid");
  }

  private void read() {
    for (; read < ledger.size(); read++) {
      Posting posting = ledger.at(read);
      if (posting.occasion() instanceof Occasion.RevenueRecognised(LocalDate day)) {
        close(day, earned(posting));
      }
    }
  }

  /** A day takes back more than it earns if what it gives back was earned before. */
  private static long earned(Posting posting) {
    return posting.entries().stream()
        .filter(entry -> entry.account() == Account.EARNED_REVENUE)
        .mapToLong(entry -> entry.amount().paisa() * (entry.side() == Side.CREDIT ? 1 : -1))
        .sum();
  }

  private void close(LocalDate day, long paisa) {
    if (last.filter(before -> !before.isBefore(day)).isPresent()) {
      throw new Violation(NAME, day + " was closed after " + last.get());
    }
    last = Optional.of(day);
    earned += paisa;
    for (Iterator<Settled> next = waiting.iterator(); next.hasNext(); ) {
      if (take(next.next(), day)) next.remove();
    }
    endThoseOver(day);
    long due = ofThoseOver + running.values().stream().mapToLong(it -> it.on(day)).sum();
    if (earned == due) return;
    throw new Violation(
        NAME,
        String.format(Locale.ROOT, "%d were earned by %s, %d were due", earned, day, due),
        subjects());
  }

  /** A change waits for what it gives back, and cuts that short. */
  private boolean take(Settled it, LocalDate day) {
    if (isTaken(it.invoice)) return true;
    if (!it.isPaidBy(day)) return false;
    if (!it.credits.stream().allMatch(credit -> isTaken(credit.of()))) return false;
    running.put(it.invoice, it);
    it.credits.forEach(this::cut);
    return true;
  }

  private boolean isTaken(InvoiceId invoice) {
    return running.containsKey(invoice) || over.containsKey(invoice);
  }

  private void cut(Credit credit) {
    Settled ended = over.remove(credit.of());
    if (ended != null) {
      ofThoseOver -= ended.whole();
      running.put(credit.of(), ended);
    }
    running.computeIfPresent(credit.of(), (_, whole) -> whole.cut(credit.taxable()));
  }

  /** What earns no more need not be asked each day. */
  private void endThoseOver(LocalDate day) {
    for (Iterator<Settled> next = running.values().iterator(); next.hasNext(); ) {
      Settled it = next.next();
      if (it.on(day) != it.whole()) continue;
      over.put(it.invoice, it);
      ofThoseOver += it.whole();
      next.remove();
    }
  }

  private Object[] subjects() {
    return settled.stream().map(Settled::invoice).toArray();
  }

  /** What an invoice earns when, and since when that is known. */
  private record Settled(
      InvoiceId invoice,
      LocalDate paidOn,
      Earning earning,
      List<Credit> credits,
      Optional<Money> cutTo) {
    static Settled of(Invoice.Paid paid) {
      LocalDate paidOn = LocalDate.ofInstant(paid.paidAt(), ATime.NEPAL);
      Charges charges = paid.request().charges();
      Earning earning = Earning.over(paid.covers(), charges.taxable(), ATime.NEPAL);
      return new Settled(paid.id(), paidOn, earning, charges.setOff().credits(), Optional.empty());
    }

    boolean isPaidBy(LocalDate day) {
      return !paidOn.isAfter(day);
    }

    /** What is not given back of it was used, and so it is earned. */
    Settled cut(Money given) {
      Money rest = cutTo.orElse(earning.amount()).minus(given);
      return new Settled(invoice, paidOn, earning, credits, Optional.of(rest));
    }

    /** What it earns in the end. */
    long whole() {
      return cutTo.orElse(earning.amount()).paisa();
    }

    long on(LocalDate day) {
      return cutTo.orElseGet(() -> earning.upTo(day)).paisa();
    }

    long worth() {
      Money given = credits.stream().map(Credit::taxable).reduce(Money.ZERO, Money::plus);
      return earning.amount().paisa() - given.paisa();
    }
  }
}
