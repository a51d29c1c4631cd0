package np.shulka.application.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import np.shulka.application.invoice.Invoices;
import np.shulka.application.ledger.InMemoryLedger;
import np.shulka.application.refund.CreditNotes;
import np.shulka.application.refund.Refunds;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.invoice.Charges;
import np.shulka.domain.invoice.Credit;
import np.shulka.domain.invoice.CreditNote;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.ledger.Account;
import np.shulka.domain.ledger.Posting;
import np.shulka.domain.ledger.Side;
import np.shulka.domain.money.Money;
import np.shulka.domain.money.VatRate;
import np.shulka.domain.report.Span;

/** Sums of documents and of entries, found by reading all of them. */
public final class InMemoryTaxRegister implements TaxRegister {
  private final Invoices invoices;
  private final Refunds refunds;
  private final CreditNotes notes;
  private final InMemoryLedger ledger;

  public InMemoryTaxRegister(
      Invoices invoices, Refunds refunds, CreditNotes notes, InMemoryLedger ledger) {
    this.invoices = invoices;
    this.refunds = refunds;
    this.notes = notes;
    this.ledger = ledger;
  }

  @Override
  public void read(Span span, ZoneId zone, Consumer<Sum> each) {
    Sums sums = new Sums(span, zone);
    Pages.all(invoices::all).forEach(invoice -> add(sums, invoice));
    Pages.all(refunds::all).stream()
        .flatMap(refund -> notes.of(refund.id()).stream())
        .forEach(note -> add(sums, note));
    IntStream.range(0, ledger.size()).mapToObj(ledger::at).forEach(it -> add(sums, it));
    sums.of.values().forEach(each);
  }

  private void add(Sums sums, Invoice invoice) {
    if (!(invoice instanceof Invoice.Paid paid)) return;
    Charges charges = paid.request().charges();
    sums.add(paid.paidAt(), Source.TAX_INVOICE, charges.vat(), charges.taxable(), charges.tax());
    for (Credit credit : charges.setOff().credits()) {
      sums.add(
          paid.paidAt(), Source.CHANGE_CREDIT, rate(credit.of()), credit.taxable(), credit.tax());
    }
  }

  private void add(Sums sums, CreditNote note) {
    Credit credit = note.draft().credit();
    sums.add(
        note.draft().issuedAt(),
        Source.CREDIT_NOTE,
        rate(credit.of()),
        credit.taxable(),
        credit.tax());
  }

  private static void add(Sums sums, Posting posting) {
    posting.entries().stream()
        .filter(entry -> entry.account() == Account.VAT_PAYABLE)
        .forEach(
            entry ->
                sums.add(
                    posting.at(),
                    entry.side() == Side.CREDIT ? Source.BOOKED_OWED : Source.BOOKED_BACK,
                    VatRate.NONE,
                    Money.ZERO,
                    entry.amount()));
  }

  private VatRate rate(InvoiceId id) {
    return invoices.find(id).orElseThrow().request().charges().vat();
  }

  /** What was added up so far. */
  private record Sums(Span span, ZoneId zone, Map<Key, Sum> of) {
    Sums(Span span, ZoneId zone) {
      this(span, zone, new TreeMap<>(Key.ORDER));
    }

    void add(Instant at, Source source, VatRate rate, Money taxable, Money tax) {
      LocalDate day = LocalDate.ofInstant(at, zone);
      if (!span.contains(day)) return;
      of.merge(
          new Key(day, source, rate),
          new Sum(day, source, rate, 1, taxable, tax),
          (one, other) ->
              new Sum(
                  day,
                  source,
                  rate,
                  one.count() + other.count(),
                  one.taxable().plus(other.taxable()),
                  one.tax().plus(other.tax())));
    }
  }

  private record Key(LocalDate day, Source source, VatRate rate) {
    static final Comparator<Key> ORDER =
        Comparator.comparing(Key::day)
            .thenComparing(key -> key.source().name())
            .thenComparingInt(key -> key.rate().basisPoints());
  }
}
