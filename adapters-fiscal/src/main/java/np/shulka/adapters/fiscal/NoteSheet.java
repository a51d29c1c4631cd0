package np.shulka.adapters.fiscal;

import java.util.ArrayList;
import java.util.List;
import np.shulka.adapters.fiscal.Sheet.Fact;
import np.shulka.application.fiscal.Document;
import np.shulka.domain.invoice.Credit;
import np.shulka.domain.invoice.CreditNote;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.money.Money;

/** A credit note, with the number and date of the tax invoice that it takes back from (N3). */
record NoteSheet(Words words, Numbers numbers) {

  Sheet of(Document.Note document, Sheets.Head head) {
    CreditNote note = document.note();
    Credit credit = note.draft().credit();
    return new Sheet(
        head.language(),
        words.say("creditNote"),
        head.mark(),
        head.parties(),
        facts(document),
        table(note),
        sums(credit, document.against()),
        words.say("total"),
        fact("inWords", AmountInWords.of(credit.gross(), numbers.language())),
        rest(note.draft()),
        words.say("footer"));
  }

  /** How it went back, where credit had paid for a part of it (S18). */
  private List<Fact> rest(CreditNote.Draft draft) {
    Fact reason = fact("reason", draft.reason());
    Money credit = draft.asCredit();
    if (credit.isZero()) return List.of(reason);
    Money money = draft.credit().gross().minus(credit);
    return List.of(sum("asMoney", money), sum("asCredit", credit), reason);
  }

  private List<Fact> facts(Document.Note document) {
    Invoice.Paid against = document.against();
    List<Fact> facts = new ArrayList<>();
    facts.add(fact("noteNumber", document.number()));
    facts.add(fact("dated", Sheets.date(document.issuedAt(), words, numbers)));
    facts.add(fact("fiscalYear", document.note().number().year().toString()));
    facts.add(fact("ofInvoice", against.number().toString()));
    facts.add(fact("ofDate", Sheets.date(against.paidAt(), words, numbers)));
    return facts;
  }

  private Sheet.Table table(CreditNote note) {
    String amount = numbers.amount(note.draft().credit().taxable());
    String what = words.say("takenBack", note.of().toString());
    List<String> heads =
        List.of(
            words.say("no"),
            words.say("what"),
            words.say("quantity"),
            words.say("rate"),
            words.say("amount"));
    return new Sheet.Table(
        heads, List.of(List.of(numbers.count(1), what, numbers.count(1), amount, amount)));
  }

  private List<Fact> sums(Credit credit, Invoice.Paid against) {
    String rate = numbers.percent(against.request().charges().vat());
    return List.of(
        sum("taxable", credit.taxable()),
        new Fact(words.say("vat", rate), numbers.amount(credit.tax())),
        sum("total", credit.gross()));
  }

  private Fact sum(String label, Money money) {
    return Sheets.sum(label, money, words, numbers);
  }

  private Fact fact(String label, String value) {
    return new Fact(words.say(label), value);
  }
}
