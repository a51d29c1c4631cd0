package np.shulka.adapters.fiscal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import np.shulka.application.fiscal.Document;
import np.shulka.application.fiscal.Paper;
import np.shulka.application.fiscal.Paper.Standing;
import np.shulka.domain.catalog.CouponCode;
import np.shulka.domain.catalog.Rebate;
import np.shulka.domain.identity.AnId;
import np.shulka.domain.identity.CreditNoteId;
import np.shulka.domain.identity.RefundId;
import np.shulka.domain.invoice.AnInvoice;
import np.shulka.domain.invoice.Bought;
import np.shulka.domain.invoice.Charges;
import np.shulka.domain.invoice.Credit;
import np.shulka.domain.invoice.CreditNote;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.invoice.InvoiceLine;
import np.shulka.domain.invoice.InvoiceNumber;
import np.shulka.domain.money.ATime;
import np.shulka.domain.money.BillingAnchor;
import np.shulka.domain.money.BillingPeriod;
import np.shulka.domain.money.FiscalYear;
import np.shulka.domain.money.Money;
import np.shulka.domain.money.Period;
import np.shulka.domain.money.VatRate;
import np.shulka.domain.subscriber.BillingDetails;

/** Papers of Rs 1,13,000.00, issued on the tenth of Mangsir 2083. */
final class APaper {
  static final Instant NOW = Instant.parse("2026-11-26T04:15:00Z");
  static final BillingDetails SITA =
      new BillingDetails(
          Optional.of("त्र्यम्बक क्षेत्री ट्रेडर्स (Tryambak Chhetri Traders)"),
          Optional.of("Shree Chowk, Lalitpur-3"),
          Optional.of("301234567"));
  private static final Period MONTH = new Period(NOW, NOW.plus(Duration.ofDays(30)));

  private APaper() {}

  static Invoice.Open open() {
    return AnInvoice.ofSomebody().charging(charges()).issuedAt(NOW).open();
  }

  static Invoice.Paid paid() {
    return AnInvoice.settled(open(), AnInvoice.one(MONTH), NOW)
        .taxInvoice(new InvoiceNumber(FiscalYear.at(NOW), 12), NOW);
  }

  /** Two months in a row. */
  static Paper twoMonths() {
    InvoiceLine line = new InvoiceLine("Pro", 1, Money.rupees(1_000), VatRate.NEPAL);
    BillingAnchor anchor = new BillingAnchor(NOW, ATime.NEPAL, BillingPeriod.monthly());
    Invoice.Paid paid =
        AnInvoice.ofSomebody()
            .charging(new Charges(List.of(line, line)))
            .forPeriods(2)
            .paid(new Bought(anchor.first(2), anchor), NOW);
    return new Paper(new Document.TaxInvoice(paid), SITA, new Standing.Print(1));
  }

  static Charges charges() {
    InvoiceLine seats = new InvoiceLine("Pro, कर्मचारी", 4, Money.rupees(20_000), VatRate.NEPAL);
    InvoiceLine store = new InvoiceLine("Storage 1 TB", 1, Money.rupees(25_000), VatRate.NEPAL);
    Rebate rebate = new Rebate(new CouponCode("DASHAIN"), Money.rupees(5_000));
    return new Charges(List.of(seats, store), Optional.of(rebate));
  }

  static Paper request() {
    return new Paper(new Document.Request(open()), SITA, new Standing.NotFiscal());
  }

  static Paper invoice(int print) {
    return new Paper(new Document.TaxInvoice(paid()), SITA, new Standing.Print(print));
  }

  static Paper note(int print) {
    return note(print, Money.ZERO);
  }

  /** Of which that much is credit again. */
  static Paper note(int print, Money asCredit) {
    Invoice.Paid against = paid();
    Credit credit = new Credit(against.id(), Money.paisa(44_248), Money.paisa(5_752));
    CreditNote.Draft draft =
        new CreditNote.Draft(
            new CreditNoteId(AnId.uuid()),
            new CreditNote.Cause.Refunded(new RefundId(AnId.uuid())),
            against.request().debtor().subscriber(),
            credit,
            asCredit,
            "Paid twice; शुल्क फिर्ता",
            NOW.plus(Duration.ofDays(1)));
    CreditNote note =
        new CreditNote(draft, new InvoiceNumber(FiscalYear.at(NOW), 3), against.number());
    return new Paper(new Document.Note(note, against), SITA, new Standing.Print(print));
  }
}
