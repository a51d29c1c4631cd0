package np.shulka.application.refund;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import np.shulka.application.invoice.Invoices;
import np.shulka.application.work.InMemoryTransactions;
import np.shulka.application.work.Page;
import np.shulka.application.work.Rows;
import np.shulka.application.work.Shelf;
import np.shulka.domain.identity.CreditNoteId;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.identity.RefundId;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.invoice.Credit;
import np.shulka.domain.invoice.CreditNote;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.invoice.InvoiceNumber;
import np.shulka.domain.money.FiscalYear;
import np.shulka.domain.money.Money;

/** Credit notes with the rules of the database. */
public final class InMemoryCreditNotes implements CreditNotes {
  private final InMemoryTransactions transactions;
  private final Invoices invoices;
  private final Rows<CreditNoteId, CreditNote> byId;
  private final Rows<CreditNote.Cause, List<CreditNote>> ofCause;
  private final Rows<FiscalYear, Integer> lastOf;
  private final Shelf<CreditNote> ofSubscriber;

  /** Starts empty. */
  public InMemoryCreditNotes(InMemoryTransactions transactions, Invoices invoices) {
    this.transactions = transactions;
    this.invoices = invoices;
    this.byId = Rows.in(transactions);
    this.ofCause = Rows.in(transactions);
    this.lastOf = Rows.in(transactions);
    this.ofSubscriber = new Shelf<>(transactions);
  }

  @Override
  public void issue(CreditNote.Draft draft, FiscalYear year) {
    InvoiceNumber number = new InvoiceNumber(year, lastOf.find(year).orElse(0) + 1);
    lastOf.put(year, number.sequence());
    keep(draft, number);
  }

  /** With a number that somebody else counted. */
  public void issueAs(CreditNote.Draft draft, int sequence) {
    keep(draft, new InvoiceNumber(FiscalYear.at(draft.issuedAt()), sequence));
  }

  /** One for each credit that the change sets off (S4). */
  public void changed(Invoice.Paid change) {
    int place = 0;
    for (Credit credit : change.request().charges().setOff().credits()) {
      CreditNote.Draft draft =
          new CreditNote.Draft(
              ofChange(change.id(), place++),
              new CreditNote.Cause.Changed(change.id()),
              change.request().debtor().subscriber(),
              credit,
              Money.ZERO,
              CreditNote.UNUSED_TIME,
              change.paidAt());
      issue(draft, change.number().year());
    }
  }

  /** As new as the change, and the same in every run of a seed. */
  private static CreditNoteId ofChange(InvoiceId change, int place) {
    long high = change.value().getMostSignificantBits();
    return new CreditNoteId(new UUID(high, Long.MIN_VALUE + ((long) place << 40)));
  }

  private void keep(CreditNote.Draft draft, InvoiceNumber number) {
    transactions.requireOpen();
    List<CreditNote> others = ofCause.find(draft.cause()).orElse(List.of());
    if (others.stream().anyMatch(note -> note.draft().credit().of().equals(draft.credit().of()))) {
      throw new IllegalStateException("noted twice");
    }
    Invoice.Paid paid = (Invoice.Paid) invoices.find(draft.credit().of()).orElseThrow();
    CreditNote note = new CreditNote(draft, number, paid.number());
    byId.put(draft.id(), note);
    ofCause.put(draft.cause(), Stream.concat(others.stream(), Stream.of(note)).toList());
    ofSubscriber.put(draft.subscriber(), draft.id().value(), note);
  }

  /** How many there are. */
  public int count() {
    return byId.count();
  }

  @Override
  public Optional<CreditNote> find(CreditNoteId id) {
    return byId.find(id);
  }

  @Override
  public Optional<CreditNote> of(RefundId refund) {
    return ofCause.find(new CreditNote.Cause.Refunded(refund)).map(List::getFirst);
  }

  /** All that have that cause; a change gives back of each of some invoices. */
  public List<CreditNote> of(CreditNote.Cause cause) {
    return ofCause.find(cause).orElse(List.of());
  }

  @Override
  public Page<CreditNote> of(SubscriberId subscriber, Page.Request page) {
    return ofSubscriber.page(subscriber, page);
  }

  @Override
  public Page<CreditNote> all(Page.Request page) {
    return ofSubscriber.page(_ -> true, page);
  }
}
