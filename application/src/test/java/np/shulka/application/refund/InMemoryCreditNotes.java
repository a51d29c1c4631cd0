package np.shulka.application.refund;

import java.util.Optional;
import np.shulka.application.invoice.Invoices;
import np.shulka.application.work.InMemoryTransactions;
import np.shulka.application.work.Page;
import np.shulka.application.work.Rows;
import np.shulka.application.work.Shelf;
import np.shulka.domain.identity.CreditNoteId;
import np.shulka.domain.identity.RefundId;
import np.shulka.domain.invoice.CreditNote;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.invoice.InvoiceNumber;
import np.shulka.domain.money.FiscalYear;

/** Credit notes with the rules of the database. */
public final class InMemoryCreditNotes implements CreditNotes {
  private final InMemoryTransactions transactions;
  private final Invoices invoices;
  private final Rows<RefundId, CreditNote> byRefund;
  private final Rows<FiscalYear, Integer> lastOf;
  private final Shelf<CreditNote> ofSubscriber;

  /** Starts empty. */
  public InMemoryCreditNotes(InMemoryTransactions transactions, Invoices invoices) {
    this.transactions = transactions;
    this.invoices = invoices;
    this.byRefund = Rows.in(transactions);
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

  private void keep(CreditNote.Draft draft, InvoiceNumber number) {
    transactions.requireOpen();
    if (byRefund.has(draft.refund())) throw new IllegalStateException("noted twice");
    Invoice.Paid paid = (Invoice.Paid) invoices.find(draft.credit().of()).orElseThrow();
    CreditNote note = new CreditNote(draft, number, paid.number());
    byRefund.put(draft.refund(), note);
    ofSubscriber.put(draft.subscriber(), draft.id().value(), note);
  }

  @Override
  public Optional<CreditNote> find(CreditNoteId id) {
    return byRefund.all().stream().filter(note -> note.draft().id().equals(id)).findFirst();
  }

  @Override
  public Optional<CreditNote> of(RefundId refund) {
    return byRefund.find(refund);
  }

  @Override
  public Page<CreditNote> all(Page.Request page) {
    return ofSubscriber.page(_ -> true, page);
  }
}
