package np.shulka.application.simulation.oracle.money;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import np.shulka.application.ledger.InMemoryLedger;
import np.shulka.application.simulation.oracle.Afterwards;
import np.shulka.application.simulation.oracle.Commit;
import np.shulka.application.simulation.oracle.Oracle;
import np.shulka.application.simulation.oracle.Violation;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.ledger.Earning;
import np.shulka.domain.ledger.Occasion;
import np.shulka.domain.ledger.Posting;
import np.shulka.domain.money.ATime;

/**
 * I2: when a day is closed, all is earned that is over of what was settled by then, no paisa less
 * and none twice. Computed from the invoices, not from what the ledger remembers of them.
 */
public final class RevenueByTheDay implements Oracle {
  private static final String NAME = "I2 revenue by the day";

  private final InMemoryLedger ledger;
  private final List<Settled> settled = new ArrayList<>();
  private Optional<LocalDate> last = Optional.empty();
  private int read;
  private long earned;

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
      }
    }
  }

  @Override
  public void afterwards(Afterwards world) {
    read();
    long whole = settled.stream().mapToLong(it -> it.earning.amount().paisa()).sum();
    if (earned > whole) throw new Violation(NAME, "more was earned than was ever paid");
  }

  private void read() {
    for (; read < ledger.size(); read++) {
      Posting posting = ledger.at(read);
      if (posting.occasion() instanceof Occasion.RevenueRecognised(LocalDate day)) {
        close(day, posting.entries().getFirst().amount().paisa());
      }
    }
  }

  private void close(LocalDate day, long paisa) {
    if (last.filter(before -> !before.isBefore(day)).isPresent()) {
      throw new Violation(NAME, day + " was closed after " + last.get());
    }
    last = Optional.of(day);
    earned += paisa;
    long due = settled.stream().filter(it -> it.isPaidBy(day)).mapToLong(it -> it.on(day)).sum();
    if (earned == due) return;
    throw new Violation(
        NAME, "%d were earned by %s, %d were due".formatted(earned, day, due), subjects());
  }

  private Object[] subjects() {
    return settled.stream().map(Settled::invoice).toArray();
  }

  /** What an invoice earns when, and since when that is known. */
  private record Settled(InvoiceId invoice, LocalDate paidOn, Earning earning) {
    static Settled of(Invoice.Paid paid) {
      LocalDate paidOn = LocalDate.ofInstant(paid.paidAt(), ATime.NEPAL);
      var amount = paid.request().charges().taxable();
      return new Settled(paid.id(), paidOn, Earning.over(paid.covers(), amount, ATime.NEPAL));
    }

    boolean isPaidBy(LocalDate day) {
      return !paidOn.isAfter(day);
    }

    long on(LocalDate day) {
      return earning.upTo(day).paisa();
    }
  }
}
