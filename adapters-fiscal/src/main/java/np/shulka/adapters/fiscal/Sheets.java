package np.shulka.adapters.fiscal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import np.shulka.adapters.fiscal.Sheet.Fact;
import np.shulka.application.fiscal.Document;
import np.shulka.application.fiscal.Paper;
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
    return switch (paper.document()) {
      case Document.Request request ->
          new InvoiceSheet(words, numbers, settings).of(request, sheet(paper));
      case Document.TaxInvoice invoice ->
          new InvoiceSheet(words, numbers, settings).of(invoice, sheet(paper));
      case Document.Note note -> new NoteSheet(words, numbers).of(note, sheet(paper));
    };
  }

  private Head sheet(Paper paper) {
    return new Head(numbers.language().code(), mark(paper.print()), parties(paper.recipient()));
  }

  /** What is said of each print of a fiscal document (N4). */
  private String mark(OptionalInt print) {
    if (print.isEmpty()) return "";
    int copy = print.getAsInt() - 1;
    return copy == 0 ? words.say("original") : words.say("copy", numbers.count(copy));
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
