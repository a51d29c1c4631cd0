package np.shulka.application.fiscal;

import java.time.Instant;
import java.util.Optional;
import np.shulka.domain.invoice.InvoiceNumber;
import np.shulka.domain.money.Money;
import np.shulka.domain.subscriber.BillingDetails;

/**
 * What the tax office is told of a document, and what the sales register says of it.
 *
 * @param correction present for a credit note
 */
public record FiscalRecord(
    InvoiceNumber number,
    Instant issuedAt,
    BillingDetails buyer,
    Sums sums,
    Optional<Correction> correction) {

  /**
   * Totals; one document has one rate of tax (S8).
   *
   * @param taxable what tax is on
   * @param exempt what no tax is on
   */
  public record Sums(Money taxable, Money exempt, Money tax) {

    /** What a document charges, or gives back, before tax and as tax. */
    public static Sums of(Money net, Money tax, boolean taxed) {
      return taxed ? new Sums(net, Money.ZERO, tax) : new Sums(Money.ZERO, net, tax);
    }

    public Money total() {
      return taxable.plus(exempt).plus(tax);
    }
  }

  /** Of which invoice a credit note takes something back, and why (N3). */
  public record Correction(InvoiceNumber of, String reason) {}

  public static FiscalRecord of(Document.TaxInvoice document, BillingDetails buyer) {
    var charges = document.invoice().request().charges();
    boolean taxed = charges.vat().basisPoints() > 0;
    return new FiscalRecord(
        document.invoice().number(),
        document.issuedAt(),
        buyer,
        Sums.of(charges.taxable(), charges.tax(), taxed),
        Optional.empty());
  }

  public static FiscalRecord of(Document.Note document, BillingDetails buyer) {
    var draft = document.note().draft();
    boolean taxed = document.against().request().charges().vat().basisPoints() > 0;
    return new FiscalRecord(
        document.note().number(),
        document.issuedAt(),
        buyer,
        Sums.of(draft.credit().taxable(), draft.credit().tax(), taxed),
        Optional.of(new Correction(document.note().of(), draft.reason())));
  }
}
