package np.shulka.domain.invoice;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import np.shulka.domain.catalog.ASelection;
import np.shulka.domain.identity.AnId;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.money.ATime;
import np.shulka.domain.money.BillingAnchor;
import np.shulka.domain.money.BillingPeriod;
import np.shulka.domain.money.FiscalYear;
import np.shulka.domain.money.Money;
import np.shulka.domain.money.Period;
import np.shulka.domain.money.VatRate;
import np.shulka.domain.payment.APayment;
import np.shulka.domain.payment.SettlementProof;
import np.shulka.domain.subscription.Subscription;

/** Builds invoices: by default one line of Rs 1,000.00 with 13 % VAT, Rs 1,130.00 in all. */
public final class AnInvoice {

  private PaymentRequest.Debtor debtor =
      new PaymentRequest.Debtor(AnId.ofSubscriber(), AnId.ofSubscription());
  private Charges charges = charges(Money.rupees(1_000));
  private Purpose purpose = new Purpose.Time(ASelection.ofSomething(), 1);
  private Instant issuedAt = ATime.NOW;

  private AnInvoice() {}

  public static AnInvoice ofSomebody() {
    return new AnInvoice();
  }

  public static AnInvoice of(Subscription subscription) {
    AnInvoice invoice = new AnInvoice();
    invoice.debtor =
        new PaymentRequest.Debtor(subscription.agreement().subscriber(), subscription.id());
    invoice.purpose = new Purpose.Time(subscription.agreement().renewed(), 1);
    return invoice;
  }

  /** One line before VAT of 13 %. */
  public AnInvoice costing(Money taxable) {
    return charging(charges(taxable));
  }

  public AnInvoice charging(Charges charges) {
    this.charges = charges;
    return this;
  }

  public AnInvoice forPeriods(int periods) {
    return buying(new Purpose.Time(purpose.selection(), periods));
  }

  public AnInvoice buying(Purpose purpose) {
    this.purpose = purpose;
    return this;
  }

  public AnInvoice issuedAt(Instant issuedAt) {
    this.issuedAt = issuedAt;
    return this;
  }

  public Invoice.Open open() {
    InvoiceId id = AnId.ofInvoice();
    String text = id.toString().replace("-", "");
    String reference = text.substring(8, 16).toUpperCase(Locale.ROOT);
    var dates = new PaymentRequest.Dates(issuedAt, issuedAt.plus(Duration.ofDays(7)));
    return new Invoice.Open(
        new PaymentRequest(id, reference, debtor, purpose, charges, new PayToken(text), dates));
  }

  /** Paid in full, with a proof that a fitting answer of the gateway gave. */
  public Settlement settled(Bought bought, Instant now) {
    return settled(open(), bought, now);
  }

  /** The same for a request that is there. */
  public static Settlement settled(Invoice.Open open, Bought bought, Instant now) {
    SettlementProof proof =
        SettlementProof.withoutGateway(open.due())
            .orElseGet(() -> APayment.completed().forInvoice(open).at(now).proof());
    return open.settle(proof, bought);
  }

  /** The tax invoice number 1 of its year. */
  public Invoice.Paid paid(Bought bought, Instant now) {
    return settled(bought, now).taxInvoice(new InvoiceNumber(FiscalYear.at(now), 1), now);
  }

  /** One period, counted by the month from where it starts. */
  public static Bought one(Period covers) {
    BillingPeriod monthly = BillingPeriod.monthly();
    return new Bought(covers, new BillingAnchor(covers.startsAt(), ATime.NEPAL, monthly));
  }

  private static Charges charges(Money taxable) {
    return new Charges(List.of(new InvoiceLine("Pro", 1, taxable, VatRate.NEPAL)));
  }
}
