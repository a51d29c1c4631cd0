package np.shulka.adapters.fiscal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import np.shulka.application.fiscal.Document;
import np.shulka.application.fiscal.FiscalOffice.Answer;
import np.shulka.application.fiscal.FiscalRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** N6: what the tax office is sent, and what its codes mean. */
final class CbmsOfficeTest {
  private static final FiscalRecord INVOICE =
      FiscalRecord.of((Document.TaxInvoice) APaper.invoice(1).document(), APaper.SITA);
  private static final FiscalRecord NOTE =
      FiscalRecord.of((Document.Note) APaper.note(1).document(), APaper.SITA);
  private final StubOffice stub = new StubOffice();

  CbmsOfficeTest() throws IOException {}

  @AfterEach
  void stop() {
    stub.close();
  }

  private CbmsOffice office(Duration deadline) {
    CbmsSettings settings = new CbmsSettings(stub.url(), "shop", "secret", deadline);
    var merchant = new FiscalSettings.Merchant("Shop", "Kathmandu", "600123456");
    CbmsWire wire = new CbmsWire(settings, merchant, () -> APaper.NOW.plusSeconds(60));
    return new CbmsOffice(stub.url(), deadline, wire);
  }

  private Answer tells(FiscalRecord record) {
    return office(Duration.ofSeconds(5)).tell(record);
  }

  @Test
  void n6_a_bill_has_header_totals_and_bs_dates() {
    tells(INVOICE);

    assertThat(stub.asked().getFirst())
        .startsWith("/api/bill {")
        .contains("\"username\":\"shop\"", "\"password\":\"secret\"")
        .contains("\"seller_pan\":\"600123456\"", "\"buyer_pan\":\"301234567\"")
        .contains("\"fiscal_year\":\"2083.084\"", "\"invoice_number\":\"2083/84-000012\"")
        .contains("\"invoice_date\":\"2083.08.10\"", "\"total_sales\":113000.00")
        .contains("\"taxable_sales_vat\":100000.00", "\"vat\":13000.00")
        .contains("\"tax_exempted_sales\":0.00", "\"isrealtime\":true")
        .contains("\"datetimeclient\":\"2026-11-26T10:01:00\"");
  }

  @Test
  void n6_a_return_names_its_bill_and_its_reason() {
    tells(NOTE);

    assertThat(stub.asked().getFirst())
        .startsWith("/api/billreturn {")
        .contains("\"ref_invoice_number\":\"2083/84-000012\"")
        .contains("\"credit_note_number\":\"2083/84-000003\"")
        .contains("\"credit_note_date\":\"2083.08.11\"")
        .contains("\"reason_for_return\":\"Paid twice; शुल्क फिर्ता\"")
        .contains("\"total_sales\":500.00", "\"taxable_sales_vat\":442.48", "\"vat\":57.52")
        .doesNotContain("\"invoice_number\"");
  }

  @ParameterizedTest
  @CsvSource({
    "200, 200, Accepted, Accepted",
    "200, \"200\", Accepted, Accepted",
    "200, 100, Closed, Closed",
    "200, 101, Known, Refused",
    "200, 102, Unclear, Unclear",
    "200, 103, Unclear, Unclear",
    "200, 104, Refused, Refused",
    "200, 105, Refused, Refused",
    "200, 999, Unclear, Unclear",
    "200, <html>, Unclear, Unclear",
    "500, 200, Unclear, Unclear",
    "302, 200, Unclear, Unclear",
  })
  void n6_codes_mean(int status, String said, String ofBill, String ofReturn) {
    stub.saying(status, said);

    assertThat(tells(INVOICE).getClass().getSimpleName()).isEqualTo(ofBill);
    assertThat(tells(NOTE).getClass().getSimpleName()).isEqualTo(ofReturn);
  }

  @Test
  void n6_no_answer_is_unclear() {
    stub.hangs();

    assertThat(office(Duration.ofMillis(200)).tell(INVOICE)).isInstanceOf(Answer.Unclear.class);
  }

  @Test
  @Timeout(10)
  void n6_half_an_answer_is_unclear() {
    stub.stalls();

    assertThat(office(Duration.ofMillis(200)).tell(INVOICE)).isInstanceOf(Answer.Unclear.class);
  }

  @Test
  void n6_an_endless_answer_is_cut() {
    stub.saying(200, "2".repeat(100_000));

    assertThat(tells(INVOICE)).isInstanceOf(Answer.Unclear.class);
  }

  @Test
  void n6_nobody_there_is_closed() {
    stub.close();

    assertThat(tells(INVOICE)).isInstanceOf(Answer.Closed.class);
  }

  @Test
  void the_password_does_not_travel_in_the_open() {
    URI open = URI.create("http://cbapi.example");

    assertThatThrownBy(() -> new CbmsSettings(open, "shop", "secret", Duration.ofSeconds(1)))
        .hasMessageContaining("https");
    assertThatThrownBy(
            () -> new CbmsSettings(URI.create("https://x"), "", "", Duration.ofSeconds(1)))
        .hasMessageContaining("SHULKA_CBMS_USERNAME");
  }
}
