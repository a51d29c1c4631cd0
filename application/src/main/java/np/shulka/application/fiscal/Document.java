package np.shulka.application.fiscal;

import java.time.Instant;
import java.util.UUID;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.invoice.CreditNote;
import np.shulka.domain.invoice.Invoice;

/** What can be printed. */
public sealed interface Document {
  /** The id of what it is made of. */
  UUID id();

  SubscriberId subscriber();

  /** The instant that it bears the date of. */
  Instant issuedAt();

  /** How people name it. */
  String number();

  /** The document of an invoice, as far as that has come. */
  static Document of(Invoice invoice) {
    return invoice instanceof Invoice.Paid paid ? new TaxInvoice(paid) : new Request(invoice);
  }

  /** What asks for money, or asked for it; no fiscal document (N1). */
  record Request(Invoice invoice) implements Document {
    @Override
    public UUID id() {
      return invoice.id().value();
    }

    @Override
    public SubscriberId subscriber() {
      return invoice.request().debtor().subscriber();
    }

    @Override
    public Instant issuedAt() {
      return invoice.request().issuedAt();
    }

    @Override
    public String number() {
      return invoice.request().reference();
    }
  }

  /** What was paid (N2). */
  record TaxInvoice(Invoice.Paid invoice) implements Document {
    @Override
    public UUID id() {
      return invoice.id().value();
    }

    @Override
    public SubscriberId subscriber() {
      return invoice.request().debtor().subscriber();
    }

    @Override
    public Instant issuedAt() {
      return invoice.paidAt();
    }

    @Override
    public String number() {
      return invoice.number().toString();
    }
  }

  /**
   * What was taken back of a tax invoice (N3).
   *
   * @param against the invoice that it names
   */
  record Note(CreditNote note, Invoice.Paid against) implements Document {
    @Override
    public UUID id() {
      return note.draft().id().value();
    }

    @Override
    public SubscriberId subscriber() {
      return note.draft().subscriber();
    }

    @Override
    public Instant issuedAt() {
      return note.draft().issuedAt();
    }

    @Override
    public String number() {
      return note.number().toString();
    }
  }
}
