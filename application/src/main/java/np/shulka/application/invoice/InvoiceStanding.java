package np.shulka.application.invoice;

import np.shulka.domain.invoice.Invoice;

/** How an invoice stands, in the words of the API. */
public enum InvoiceStanding {
  OPEN,
  PAID,
  VOID;

  public static InvoiceStanding of(Invoice invoice) {
    return switch (invoice) {
      case Invoice.Open _ -> OPEN;
      case Invoice.Paid _ -> PAID;
      case Invoice.Voided _ -> VOID;
    };
  }
}
