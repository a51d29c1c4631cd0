package np.shulka.adapters.fiscal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import np.shulka.adapters.fiscal.Sheet.Fact;
import np.shulka.application.fiscal.Document;
import np.shulka.application.fiscal.Paper;
import np.shulka.application.fiscal.Paper.Standing;
import np.shulka.domain.money.Money;
import np.shulka.domain.subscriber.BillingDetails;
import np.shulka.domain.subscriber.Language;

/** Puts a document into the words of one language. */
final class Sheets {
  private final FiscalSettings settings;
  private final Numbers numbers;
  private final Words words;

  Sheets(FiscalSettings settings, ZoneId zone, Language language) {
    this.settings = settings;
    this.numbers = new Numbers(language, zone);
    this.words = new Words(numbers.locale());
  }

  Sheet of(Paper paper) {
    Sheet sheet = sheet(paper.document(), head(paper));
    boolean receipt = paper.standing() instanceof Standing.IssuedElsewhere;
    return receipt ? sheet.titled(words.say("receipt")) : sheet;
  }

  private Sheet sheet(Document document, Head head) {
    return switch (document) {
      case Document.Request request -> new InvoiceSheet(words, numbers, settings).of(request, head);
      case Document.TaxInvoice invoice ->
          new InvoiceSheet(words, numbers, settings).of(invoice, head);
      case Document.Note note -> new NoteSheet(words, numbers).of(note, head);
    };
  }

  private Head head(Paper paper) {
    return new Head(numbers.language().code(), mark(paper.standing()), parties(paper.recipient()));
  }

  /** What is said of each print of a fiscal document (N4). */
  private String mark(Standing standing) {
    return switch (standing) {
      case Standing.NotFiscal _ -> "";
      case Standing.Print(int ordinal) when ordinal == 1 -> words.say("original");
      case Standing.Print(int ordinal) -> words.say("copy", numbers.count(ordinal - 1));
      case Standing.IssuedElsewhere(var as) ->
          as.map(it -> words.say("elsewhereAs", it)).orElse(words.say("elsewhere"));
    };
  }

  private Sheet.Parties parties(BillingDetails recipient) {
    FiscalSettings.Merchant merchant = settings.merchant();
    List<String> seller = new ArrayList<>(List.of(merchant.name()));
    if (!merchant.address().isBlank()) seller.add(merchant.address());
    if (!merchant.pan().isEmpty()) seller.add(words.say("pan", merchant.pan()));
    List<String> buyer = new ArrayList<>(List.of(recipient.name().orElse(words.say("unnamed"))));
    recipient.address().ifPresent(buyer::add);
    buyer.add(words.say("pan", recipient.pan().orElse("–")));
    return new Sheet.Parties(words.say("from"), seller, words.say("to"), buyer);
  }

  /** What all documents begin with. */
  record Head(String language, String mark, Sheet.Parties parties) {}

  /** A sum with what it is called. */
  static Fact sum(String label, Money money, Words words, Numbers numbers) {
    return new Fact(words.say(label), numbers.amount(money));
  }

  static String date(Instant instant, Words words, Numbers numbers) {
    LocalDate date = instant.atZone(numbers.zone()).toLocalDate();
    return numbers.date(date, words);
  }
}
