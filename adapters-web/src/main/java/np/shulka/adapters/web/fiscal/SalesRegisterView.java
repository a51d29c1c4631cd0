package np.shulka.adapters.web.fiscal;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import np.shulka.adapters.web.wire.MoneyView;
import np.shulka.application.fiscal.FiscalRecord;
import np.shulka.domain.money.BsDate;
import np.shulka.domain.money.Money;
import np.shulka.domain.money.Period;
import org.jspecify.annotations.Nullable;

/** The documents of a period, and what they sum up to. */
@Schema(name = "SalesRegister", description = "Tax invoices and credit notes, oldest first")
record SalesRegisterView(
    Instant startsAt, Instant endsAt, List<Entry> entries, Sums invoiced, Sums credited) {

  static SalesRegisterView of(Period period, List<FiscalRecord> records) {
    return new SalesRegisterView(
        period.startsAt(),
        period.endsAt(),
        records.stream().map(Entry::of).toList(),
        Sums.of(records.stream().filter(record -> record.correction().isEmpty()).toList()),
        Sums.of(records.stream().filter(record -> record.correction().isPresent()).toList()));
  }

  /** What all of them say together. */
  @Schema(name = "SalesRegisterSums")
  record Sums(int documents, MoneyView taxable, MoneyView exempt, MoneyView tax, MoneyView total) {
    private static Sums of(List<FiscalRecord> records) {
      Money taxable = Money.ZERO;
      Money exempt = Money.ZERO;
      Money tax = Money.ZERO;
      for (FiscalRecord record : records) {
        taxable = taxable.plus(record.sums().taxable());
        exempt = exempt.plus(record.sums().exempt());
        tax = tax.plus(record.sums().tax());
      }
      return new Sums(
          records.size(),
          MoneyView.of(taxable),
          MoneyView.of(exempt),
          MoneyView.of(tax),
          MoneyView.of(taxable.plus(exempt).plus(tax)));
    }
  }

  /** A document. */
  @Schema(name = "SalesRegisterEntry")
  record Entry(
      @Schema(allowableValues = {"invoice", "credit-note"}) String document,
      @Schema(example = "2083/84-000012") String number,
      @Schema(description = "Of the BS calendar", example = "2083-08-10") String date,
      Instant issuedAt,
      @Schema(
              description = "Of a credit note: the invoice that it names",
              example = "2083/84-000007")
          @Nullable String ofInvoice,
      @Nullable String buyer,
      @Nullable String buyerPan,
      MoneyView taxable,
      MoneyView exempt,
      MoneyView tax,
      MoneyView total) {

    private static Entry of(FiscalRecord record) {
      return new Entry(
          record.correction().isPresent() ? "credit-note" : "invoice",
          record.number().toString(),
          BsDate.at(record.issuedAt()).toString(),
          record.issuedAt(),
          record.correction().map(it -> it.of().toString()).orElse(null),
          record.buyer().name().orElse(null),
          record.buyer().pan().orElse(null),
          MoneyView.of(record.sums().taxable()),
          MoneyView.of(record.sums().exempt()),
          MoneyView.of(record.sums().tax()),
          MoneyView.of(record.sums().total()));
    }
  }

  /** The heads of the file, as accountants know them. */
  static final List<String> HEADS =
      List.of(
          "Date (BS)",
          "Date (AD)",
          "Document",
          "Number",
          "Against invoice",
          "Buyer",
          "Buyer's PAN",
          "Total sales",
          "Exempt sales",
          "Taxable sales",
          "VAT");

  /** A document as a row; what a credit note takes back stands with a minus, so columns add up. */
  static List<String> row(FiscalRecord record, ZoneId zone) {
    Optional<FiscalRecord.Correction> correction = record.correction();
    String sign = correction.isPresent() ? "-" : "";
    return List.of(
        BsDate.at(record.issuedAt()).toString(),
        record.issuedAt().atZone(zone).toLocalDate().toString(),
        correction.isPresent() ? "Credit note" : "Tax invoice",
        record.number().toString(),
        correction.map(it -> it.of().toString()).orElse(""),
        record.buyer().name().orElse(""),
        record.buyer().pan().orElse(""),
        sign + rupees(record.sums().total()),
        sign + rupees(record.sums().exempt()),
        sign + rupees(record.sums().taxable()),
        sign + rupees(record.sums().tax()));
  }

  private static String rupees(Money money) {
    return String.format(Locale.ROOT, "%d.%02d", money.paisa() / 100, money.paisa() % 100);
  }
}
