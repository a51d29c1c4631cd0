package np.shulka.domain.invoice;

import java.time.Instant;
import np.shulka.domain.identity.CreditNoteId;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.identity.RefundId;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.money.Money;

/**
 * The document that takes back a part of one tax invoice, which it names (N3). Its number is
 * counted without gaps in a series of its own (S23).
 *
 * @param of the number of the tax invoice
 */
public record CreditNote(Draft draft, InvoiceNumber number, InvoiceNumber of) {
  /** Why a change takes something back (S4). */
  public static final String UNUSED_TIME = "Unused time, given back with a change";

  /** What makes a part of an invoice be taken back. */
  public sealed interface Cause {
    /** Money that went back. */
    record Refunded(RefundId refund) implements Cause {}

    /** A change that was paid for with what was not used; its tax invoice. */
    record Changed(InvoiceId by) implements Cause {}
  }

  /**
   * It as it is written, before it has its number.
   *
   * @param asCredit what of it the subscriber has as credit again; the rest went back as money, or
   *     was set off
   */
  public record Draft(
      CreditNoteId id,
      Cause cause,
      SubscriberId subscriber,
      Credit credit,
      Money asCredit,
      String reason,
      Instant issuedAt) {}
}
