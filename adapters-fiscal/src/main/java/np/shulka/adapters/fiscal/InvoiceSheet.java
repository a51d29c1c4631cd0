package np.shulka.adapters.fiscal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import np.shulka.adapters.fiscal.Sheet.Fact;
import np.shulka.application.fiscal.Document;
import np.shulka.domain.invoice.Charges;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.invoice.InvoiceLine;
import np.shulka.domain.invoice.PaymentRequest;
import np.shulka.domain.invoice.Purpose;
import np.shulka.domain.money.Money;
import np.shulka.domain.money.Period;
import np.shulka.domain.payment.SettlementProof;

/** A payment request, and the tax invoice that it becomes. */
record InvoiceSheet(Words words, Numbers numbers, FiscalSettings settings) {

  Sheet of(Document.Request document, Sheets.Head head) {
    boolean open = document.invoice() instanceof Invoice.Open;
    PaymentRequest request = document.invoice().request();
    List<Fact> facts = new ArrayList<>();
    facts.add(fact("reference", request.reference()));
    facts.add(fact("issued", Sheets.date(request.issuedAt(), words, numbers)));
    facts.add(fact("due", Sheets.date(request.dueAt(), words, numbers)));
    List<Fact> remarks = new ArrayList<>();
    if (open) remarks.add(fact("payAt", settings.payLink(request.payToken().value())));
    remarks.add(fact("note", words.say(open ? "noTaxInvoice" : "withdrawnNote")));
    return sheet(open ? "request" : "withdrawn", head, facts, document.invoice(), remarks);
  }

  Sheet of(Document.TaxInvoice document, Sheets.Head head) {
    Invoice.Paid paid = document.invoice();
    List<Fact> facts = new ArrayList<>();
    facts.add(fact("number", document.number()));
    facts.add(fact("dated", Sheets.date(paid.paidAt(), words, numbers)));
    facts.add(fact("fiscalYear", paid.number().year().toString()));
    facts.add(fact("reference", paid.request().reference()));
    if (!(paid.request().purpose() instanceof Purpose.Once)) {
      facts.add(fact("since", Sheets.date(paid.covers().startsAt(), words, numbers)));
      facts.add(fact("until", Sheets.date(paid.covers().endsAt(), words, numbers)));
    }
    List<Fact> remarks = new ArrayList<>();
    if (paid.proof() instanceof SettlementProof.Gateway gateway) {
      remarks.add(fact("paidBy", words.say("khalti", gateway.transaction().value())));
    }
    return sheet("invoice", head, facts, paid, remarks);
  }

  private Sheet sheet(
      String title, Sheets.Head head, List<Fact> facts, Invoice invoice, List<Fact> remarks) {
    Charges charges = invoice.request().charges();
    return new Sheet(
        head.language(),
        words.say(title),
        head.mark(),
        head.parties(),
        facts,
        table(charges, times(invoice)),
        sums(charges),
        words.say("total"),
        fact("inWords", AmountInWords.of(charges.total(), numbers.language())),
        remarks,
        words.say("footer"));
  }

  /** Where its lines are of different times, each says its own (S10); else the head says it. */
  private static List<Optional<Period>> times(Invoice invoice) {
    List<Optional<Period>> times = invoice.times();
    return times.stream().distinct().count() > 1
        ? times
        : Collections.nCopies(times.size(), Optional.empty());
  }

  private String what(InvoiceLine line, Optional<Period> time) {
    return time.map(
            of ->
                words.say(
                    "line",
                    line.description(),
                    Sheets.date(of.startsAt(), words, numbers),
                    Sheets.date(of.endsAt(), words, numbers)))
        .orElse(line.description());
  }

  private Sheet.Table table(Charges charges, List<Optional<Period>> times) {
    List<String> heads =
        List.of(
            words.say("no"),
            words.say("what"),
            words.say("quantity"),
            words.say("rate"),
            words.say("amount"));
    List<List<String>> rows = new ArrayList<>();
    for (InvoiceLine line : charges.lines()) {
      rows.add(
          List.of(
              numbers.count(rows.size() + 1),
              what(line, times.get(rows.size())),
              numbers.count(line.quantity()),
              numbers.amount(line.unitAmount()),
              numbers.amount(line.amount())));
    }
    return new Sheet.Table(heads, rows);
  }

  /** The last but the settlement is the total; what is due may be less, or more (S4, S22). */
  private List<Fact> sums(Charges charges) {
    List<Fact> sums = new ArrayList<>();
    if (charges.rebate().isPresent()) {
      sums.add(sum("subtotal", charges.subtotal()));
      sums.add(sum("discount", charges.discount()));
    }
    sums.add(sum("taxable", charges.taxable()));
    sums.add(
        new Fact(words.say("vat", numbers.percent(charges.vat())), numbers.amount(charges.tax())));
    sums.add(sum("total", charges.total()));
    settled(charges, sums);
    return sums;
  }

  private void settled(Charges charges, List<Fact> sums) {
    add(sums, "credited", charges.setOff().credited());
    add(sums, "fromAccount", charges.setOff().fromAccount());
    add(sums, "arrears", charges.setOff().arrears());
    if (!charges.due().equals(charges.total())) sums.add(sum("payable", charges.due()));
  }

  private void add(List<Fact> sums, String label, Money money) {
    if (!money.isZero()) sums.add(sum(label, money));
  }

  private Fact sum(String label, Money money) {
    return Sheets.sum(label, money, words, numbers);
  }

  private Fact fact(String label, String value) {
    return new Fact(words.say(label), value);
  }
}
