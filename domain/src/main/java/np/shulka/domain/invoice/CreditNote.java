package np.shulka.domain.invoice;

import java.time.Instant;
import np.shulka.domain.identity.CreditNoteId;
import np.shulka.domain.identity.RefundId;
import np.shulka.domain.identity.SubscriberId;

/**
 * The document that takes back a part of one tax invoice, which it names (N3). Its number is
 * counted without gaps in a series of its own (S23).
 *
 * @param of the number of the tax invoice
 */
public record CreditNote(Draft draft, InvoiceNumber number, InvoiceNumber of) {

  /** It as it is written, before it has its number. */
  public record Draft(
      CreditNoteId id,
      RefundId refund,
      SubscriberId subscriber,
      Credit credit,
      String reason,
      Instant issuedAt) {}
}
