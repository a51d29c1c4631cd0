package np.shulka.application.fiscal;

import java.util.Optional;
import np.shulka.application.invoice.Invoices;
import np.shulka.application.refund.CreditNotes;
import np.shulka.application.subscriber.Subscribers;
import np.shulka.domain.identity.CreditNoteId;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.invoice.CreditNote;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.subscriber.BillingDetails;

/** Fiscal documents with who they are for. */
public final class Documents {
  private final Invoices invoices;
  private final CreditNotes notes;
  private final Recipients recipients;
  private final Subscribers subscribers;

  public Documents(
      Invoices invoices, CreditNotes notes, Recipients recipients, Subscribers subscribers) {
    this.invoices = invoices;
    this.notes = notes;
    this.recipients = recipients;
    this.subscribers = subscribers;
  }

  Optional<Invoice> invoice(InvoiceId id) {
    return invoices.find(id);
  }

  Optional<Document.Note> note(CreditNoteId id) {
    return notes.find(id).map(note -> new Document.Note(note, against(note)));
  }

  private Invoice.Paid against(CreditNote note) {
    return paid(note.draft().credit().of());
  }

  Invoice.Paid paid(InvoiceId id) {
    return invoices
        .find(id)
        .filter(Invoice.Paid.class::isInstance)
        .map(Invoice.Paid.class::cast)
        .orElseThrow(() -> new IllegalStateException("no tax invoice " + id));
  }

  /**
   * As they were known when it was issued; who stated nothing is at least called by the name that
   * they had then.
   */
  BillingDetails recipient(Document document) {
    BillingDetails stated = recipients.at(document.subscriber(), document.issuedAt());
    if (stated.name().isPresent()) return stated;
    Optional<String> called = subscribers.calledAt(document.subscriber(), document.issuedAt());
    return new BillingDetails(called, stated.address(), stated.pan());
  }

  FiscalRecord record(Filing.Of of) {
    return switch (of.kind()) {
      case INVOICE -> {
        var document = new Document.TaxInvoice(paid(new InvoiceId(of.document())));
        yield FiscalRecord.of(document, recipient(document));
      }
      case CREDIT_NOTE -> {
        var document = note(new CreditNoteId(of.document())).orElseThrow();
        yield FiscalRecord.of(document, recipient(document));
      }
    };
  }
}
