package np.shulka.adapters.fiscal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import np.shulka.application.fiscal.Paper;
import np.shulka.application.fiscal.Paper.Standing;
import np.shulka.application.fiscal.Wish;
import np.shulka.domain.money.ATime;
import np.shulka.domain.money.Money;
import np.shulka.domain.subscriber.BillingDetails;
import np.shulka.domain.subscriber.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

final class SheetPressTest {
  private static final FiscalSettings SETTINGS =
      new FiscalSettings(
          "https://pay.example/",
          new FiscalSettings.Merchant(
              "श्री शुल्क प्रा. लि.", "Durbar Marg, Kathmandu", "600123456"));

  private final SheetPress press = new SheetPress(SETTINGS, ATime.NEPAL);

  private String page(Paper paper, Language language) {
    byte[] page = press.print(paper, new Wish(language, Wish.Form.PAGE));
    return new String(page, StandardCharsets.UTF_8);
  }

  private byte[] pdf(Paper paper, Language language) {
    return press.print(paper, new Wish(language, Wish.Form.PDF));
  }

  @Test
  void n4_the_first_print_is_the_original() {
    assertThat(page(APaper.invoice(1), Language.ENGLISH))
        .contains(">Original<")
        .doesNotContain("Copy of Original");
    assertThat(page(APaper.invoice(1), Language.NEPALI)).contains(">सक्कल<");
  }

  @Test
  void n4_later_prints_say_which_copy_they_are() {
    assertThat(page(APaper.invoice(2), Language.ENGLISH)).contains("Copy of Original 1");
    assertThat(page(APaper.note(4), Language.ENGLISH)).contains("Copy of Original 3");
    assertThat(page(APaper.invoice(2), Language.NEPALI)).contains("सक्कलको प्रतिलिपि १");
  }

  @Test
  void n1_a_request_says_that_it_is_no_tax_invoice() {
    assertThat(page(APaper.request(), Language.ENGLISH))
        .contains("Payment Request", "no tax invoice", "https://pay.example/pay/")
        .doesNotContain("Original");
  }

  @Test
  void n2_a_tax_invoice_says_what_the_schedule_asks_for() {
    assertThat(page(APaper.invoice(1), Language.ENGLISH))
        .contains("Tax Invoice", "600123456", "301234567", "2083/84-000012")
        .contains("2083-08-10 BS (2026-11-26 AD)")
        .contains("1,00,000.00", "VAT 13%", "13,000.00", "1,13,000.00")
        .contains("One lakh thirteen thousand rupees only");
    assertThat(page(APaper.invoice(1), Language.NEPALI))
        .contains("कर बीजक", "वि.सं. २०८३-०८-१० (ई.सं. २०२६-११-२६)", "१,१३,०००.००")
        .contains("एक लाख तेह्र हजार रुपैयाँ मात्र");
  }

  @Test
  void s10_lines_of_different_time_each_say_theirs() throws IOException {
    assertThat(page(APaper.twoMonths(), Language.ENGLISH))
        .contains("Pro\n2083-08-10 BS (2026-11-26 AD) –\n2083-09-11 BS (2026-12-26 AD)<")
        .contains("Pro\n2083-09-11 BS (2026-12-26 AD) –\n2083-10-12 BS (2027-01-26 AD)<");
    assertThat(page(APaper.twoMonths(), Language.NEPALI))
        .contains("Pro\nवि.सं. २०८३-०९-११ (ई.सं. २०२६-१२-२६) –\nवि.सं. २०८३-१०-१२");
    try (PdfReader reader = new PdfReader(pdf(APaper.twoMonths(), Language.ENGLISH))) {
      assertThat(new PdfTextExtractor(reader).getTextFromPage(1)).contains("2083-09-11 BS");
    }
  }

  @Test
  void lines_of_one_time_leave_it_to_the_head() {
    assertThat(page(APaper.invoice(1), Language.ENGLISH))
        .contains("Service from", ">Storage 1 TB<");
    assertThat(page(APaper.request(), Language.ENGLISH)).contains(">Storage 1 TB<");
  }

  @Test
  void n3_a_credit_note_names_its_invoice() {
    assertThat(page(APaper.note(1), Language.ENGLISH))
        .contains("Credit Note", "2083/84-000003", "Against invoice", "2083/84-000012")
        .contains("2083-08-10 BS", "2083-08-11 BS", "442.48", "57.52", "500.00")
        .contains("Paid twice; शुल्क फिर्ता");
  }

  @Test
  void s18_a_credit_note_says_how_much_is_credit_again() {
    String both = "Of this, credit of the customer again";

    assertThat(page(APaper.note(1, Money.rupees(200)), Language.ENGLISH))
        .contains("500.00", "Of this, paid back", "300.00", both, "200.00");
    assertThat(page(APaper.note(1), Language.ENGLISH)).doesNotContain(both, "Of this, paid back");
  }

  @Test
  void n7_what_others_issue_is_a_receipt_here() {
    Paper ours = APaper.invoice(1);
    Standing standing = new Standing.IssuedElsewhere(Optional.of("TI-77"));

    String page = page(new Paper(ours.document(), ours.recipient(), standing), Language.ENGLISH);

    assertThat(page).contains(">Receipt<", "billing software as TI-77").doesNotContain("Original");
  }

  @Test
  void names_cannot_be_markup() {
    var nasty =
        new Paper(
            APaper.request().document(),
            new BillingDetails(
                Optional.of("<script>alert(1)</script>"), Optional.empty(), Optional.empty()),
            new Standing.NotFiscal());

    assertThat(page(nasty, Language.ENGLISH)).doesNotContain("<script>").contains("&lt;script&gt;");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void a_file_can_be_read_again(Language language) throws IOException {
    try (PdfReader reader = new PdfReader(pdf(APaper.invoice(1), language))) {
      assertThat(reader.getNumberOfPages()).isEqualTo(1);
      assertThat(new PdfTextExtractor(reader).getTextFromPage(1)).contains("2083/84-000012");
    }
  }

  /** Pictures for people: {@code -Dshulka.samples=FOLDER}. */
  @Test
  void samples_can_be_looked_at() throws IOException {
    String folder = System.getProperty("shulka.samples");
    if (folder == null) return;
    Map<String, Paper> papers =
        Map.of(
            "request", APaper.request(),
            "invoice", APaper.invoice(1),
            "copy", APaper.invoice(3),
            "months", APaper.twoMonths(),
            "note", APaper.note(1));
    for (Language language : Language.values()) {
      for (Map.Entry<String, Paper> paper : papers.entrySet()) {
        String name = paper.getKey() + "-" + language.code();
        Files.write(Path.of(folder, name + ".pdf"), pdf(paper.getValue(), language));
        String page = page(paper.getValue(), language);
        Files.writeString(Path.of(folder, name + ".html"), page);
      }
    }
  }
}
