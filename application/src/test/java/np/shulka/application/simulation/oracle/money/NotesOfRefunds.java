package np.shulka.application.simulation.oracle.money;

import static java.util.Comparator.comparingLong;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import np.shulka.application.simulation.oracle.Change;
import np.shulka.application.simulation.oracle.Commit;
import np.shulka.application.simulation.oracle.Oracle;
import np.shulka.application.simulation.oracle.Violation;
import np.shulka.application.work.InMemoryStore;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.invoice.Credit;
import np.shulka.domain.invoice.CreditNote;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.money.FiscalYear;
import np.shulka.domain.refund.Refund;

/**
 * S9, S23, N3: what goes back of a tax invoice has one note, which names it and says as much; notes
 * of refunds and of changes count from 1 in each fiscal year, and are never more than the invoice.
 */
public final class NotesOfRefunds implements Oracle {
  private static final String NAME = "S23 credit notes";

  private final InMemoryStore store;
  private final Map<FiscalYear, Integer> last = new HashMap<>();
  private final Map<InvoiceId, Long> noted = new HashMap<>();

  public NotesOfRefunds(InMemoryStore store) {
    this.store = store;
  }

  @Override
  public void committed(Commit commit) {
    List<CreditNote> notes = new ArrayList<>();
    for (Change<Invoice> change : commit.invoices()) {
      if (!change.becomes(Invoice.Paid.class)) continue;
      notes.addAll(store.notes().of(new CreditNote.Cause.Changed(change.after().id())));
    }
    for (Change<Refund> change : commit.refunds()) {
      if (!change.becomes(Refund.Confirmed.class)) continue;
      notes.addAll(ofRefund((Refund.Confirmed) change.after()));
    }
    notes.stream().sorted(comparingLong(note -> note.number().sequence())).forEach(this::check);
  }

  private List<CreditNote> ofRefund(Refund.Confirmed refund) {
    var notes = store.notes().of(new CreditNote.Cause.Refunded(refund.id()));
    List<Credit> said = notes.stream().map(note -> note.draft().credit()).toList();
    if (said.equals(refund.intent().note().stream().toList())) return notes;
    throw new Violation(NAME, "a refund, and notes of " + said, refund.id());
  }

  private void check(CreditNote note) {
    FiscalYear year = note.number().year();
    int expected = last.merge(year, 1, Integer::sum);
    if (!year.equals(FiscalYear.at(note.draft().issuedAt()))
        || note.number().sequence() != expected) {
      throw new Violation(NAME, note.number() + ", not " + expected, note.draft().id());
    }
    Credit credit = note.draft().credit();
    Invoice.Paid of = (Invoice.Paid) store.invoices().find(credit.of()).orElseThrow();
    if (!of.number().equals(note.of())) {
      throw new Violation(NAME, "it names " + note.of(), note.draft().id(), of.id());
    }
    long sum = noted.merge(of.id(), credit.gross().paisa(), Long::sum);
    if (sum > of.total().paisa()) throw new Violation(NAME, "more than the invoice", of.id());
  }
}
