package np.shulka.adapters.web.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import np.shulka.adapters.web.problem.BodyTooLarge;
import np.shulka.adapters.web.problem.InvalidRequest;
import np.shulka.domain.money.ATime;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.GatewayTransactionId;
import np.shulka.domain.reconciliation.Flaw;
import np.shulka.domain.reconciliation.SettlementRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SettlementCsvTest {
  private static final String HEADER = "idx,amount,fee,date\n";

  private static SettlementFormat format(SettlementFormat.Unit unit, String pattern) {
    return new SettlementFormat(
        List.of("transaction id", "idx"),
        List.of("amount"),
        List.of("fee"),
        List.of("date"),
        new SettlementFormat.Refunds(List.of("type"), List.of("refund", "partial refund")),
        unit,
        pattern.isEmpty() ? null : pattern);
  }

  private static List<SettlementRow> rows(InputStream file, SettlementFormat format)
      throws IOException {
    List<SettlementRow> rows = new ArrayList<>();
    new SettlementCsv(file, format, ATime.NEPAL).forEachRemaining(rows::add);
    return rows;
  }

  private static List<SettlementRow> rows(String file) throws IOException {
    return rows(stream(file), format(SettlementFormat.Unit.RUPEES, ""));
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static SettlementRow.Paid paid(int line, long paisa) {
    return new SettlementRow.Paid(
        line,
        new GatewayTransactionId("T"),
        Money.paisa(paisa),
        Money.paisa(1),
        LocalDate.of(2026, 3, 1));
  }

  private static SettlementRow bad(int line, Flaw.Kind kind, String column, String cell) {
    return new SettlementRow.Unreadable(line, kind.with(Map.of("column", column, "cell", cell)));
  }

  private static SettlementRow.GaveBack back(int line, long paisa) {
    return new SettlementRow.GaveBack(
        line, new GatewayTransactionId("T"), Money.paisa(paisa), LocalDate.of(2026, 3, 1));
  }

  @Test
  void names_of_columns_are_found_in_any_order_and_spelling() throws IOException {
    assertThat(
            rows("\uFEFFDATE, Fee ,other,\"Transaction-ID\",AMOUNT\r\n2026-03-01,0.01,x,T,5\r\n"))
        .containsExactly(paid(2, 500));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1130|113000",
        "1130.5|113050",
        "0.07|7",
        "'1,130.00'|113000",
        "'1,13,000.00'|11300000",
        "Rs. 5|500",
        "NPR 5|500",
        "rs5.10|510"
      })
  void amounts_are_read_as_people_write_them(String text, long paisa) throws IOException {
    assertThat(rows(HEADER + "T,\"" + text + "\",0.01,2026-03-01")).containsExactly(paid(2, paisa));
  }

  @ParameterizedTest
  @CsvSource({"''", "abc", "5-", "1.234", "5 rupees", "=1+1", "1e3", "99999999999999", "'1,1'"})
  void other_amounts_are_told_with_their_line(String text) throws IOException {
    assertThat(rows(HEADER + "T,5,0.01,2026-03-01\nT,\"" + text + "\",0.01,2026-03-01\n"))
        .containsExactly(paid(2, 500), bad(3, Flaw.Kind.NOT_AN_AMOUNT, "amount", text));
  }

  @ParameterizedTest
  @CsvSource({
    "'',-5,0.01",
    "payment,'- Rs 5.00',''",
    "payment,\u22125,-1",
    "Refund,5,0",
    "PARTIAL_REFUND,-5,''",
  })
  void what_went_back_is_told_by_its_sign_or_its_type(String type, String amount, String fee)
      throws IOException {
    String row = "T,\"%s\",%s,2026-03-01,%s\n".formatted(amount, fee, type);

    assertThat(rows("idx,amount,fee,date,type\n" + row)).containsExactly(back(2, 500));
  }

  @Test
  void a_type_that_is_not_known_is_of_a_payment() throws IOException {
    assertThat(rows("idx,amount,fee,date,type\nT,5,0.01,2026-03-01,sale\n"))
        .containsExactly(paid(2, 500));
  }

  @Test
  void what_went_back_and_cannot_be_read_is_told_with_its_line() throws IOException {
    assertThat(rows(HEADER + "T,-x,0.01,2026-03-01\nT,-5,0.01,soon\n"))
        .containsExactly(
            bad(2, Flaw.Kind.NOT_AN_AMOUNT, "amount", "x"),
            bad(3, Flaw.Kind.NOT_A_DATE, "date", "soon"));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-01",
    "2026-02-28T18:15:00Z",
    "2026-03-01 23:59:59",
    "2026-03-01T00:00:00+05:45"
  })
  void s17_dates_are_days_of_kathmandu(String date) throws IOException {
    assertThat(rows(HEADER + "T,5,0.01," + date)).containsExactly(paid(2, 500));
  }

  @Test
  void units_and_dates_can_be_the_merchants_own() throws IOException {
    var format = format(SettlementFormat.Unit.PAISA, "dd/MM/yyyy");

    assertThat(rows(stream(HEADER + "T,500,1,01/03/2026"), format)).containsExactly(paid(2, 500));
    assertThat(rows(stream(HEADER + "T,5.5,1,01/03/2026"), format))
        .containsExactly(bad(2, Flaw.Kind.NOT_WHOLE_PAISA, "amount", "5.5"));
  }

  @Test
  void lines_are_counted_as_an_editor_counts_them() throws IOException {
    String file = HEADER + "\nT,5,0.01,2026-03-01\n\"a\nb\",5,0.01,2026-03-01\nT,6,0.01,2026-03-01";

    assertThat(rows(file))
        .containsExactly(
            paid(3, 500), bad(4, Flaw.Kind.NOT_A_NAME, "transaction", "a?b"), paid(6, 600));
  }

  @Test
  void no_control_character_gets_any_further() throws IOException {
    assertThat(rows(HEADER + "T\u0000,5,0.01,2026-03-01\nT,\u0000,0.01,2026-03-01\n"))
        .containsExactly(
            bad(2, Flaw.Kind.NOT_A_NAME, "transaction", "T?"),
            bad(3, Flaw.Kind.NOT_AN_AMOUNT, "amount", "?"));
  }

  @Test
  void a_quote_that_never_closes_is_told_and_not_kept() throws IOException {
    InputStream endless =
        new SequenceInputStream(
            stream(HEADER + "T,5,0.01,2026-03-01\n\""), stream("x".repeat(3_000_000)));

    var rows = rows(endless, format(SettlementFormat.Unit.RUPEES, ""));
    assertThat(rows).hasSize(2).first().isEqualTo(paid(2, 500));
    assertThat(((SettlementRow.Unreadable) rows.getLast()).flaw().words())
        .contains("nothing after it could be read");
    assertThat(rows.getLast().line()).isEqualTo(3);
  }

  @Test
  void quotes_that_do_not_fit_are_told_with_what_they_took() throws IOException {
    String good = "T,5,0.01,2026-03-01\n";

    assertThat(rows(HEADER + "\"T\"x,5,0.01,2026-03-01\n" + good))
        .containsExactly(
            new SettlementRow.Unreadable(2, Flaw.Kind.BROKEN_QUOTES.with(Map.of())), paid(3, 500));
    assertThat(rows(HEADER + good + "\"T,5\n" + good + good))
        .containsExactly(
            paid(2, 500),
            new SettlementRow.Unreadable(
                3, Flaw.Kind.BROKEN_QUOTES_UP_TO.with(Map.of("line", "5"))));
  }

  @Test
  void a_header_that_cannot_be_read_is_refused() {
    String row = "T,5,0.01,2026-03-01\n";
    String endless = "x".repeat(300_000);

    for (String header :
        List.of("\"idx,amount,fee,date\n", "\"idx\"x,amount,fee,date\n", endless)) {
      assertThatThrownBy(() -> rows(header + row)).isInstanceOf(InvalidRequest.class);
    }
  }

  @Test
  void a_sender_who_breaks_off_has_sent_nothing() {
    InputStream broken =
        new SequenceInputStream(
            stream(HEADER + "T,5,0.01,2026-03-01\n"),
            new InputStream() {
              @Override
              public int read() throws IOException {
                throw new BodyTooLarge();
              }

              @Override
              public int read(byte[] into, int offset, int length) throws IOException {
                throw new BodyTooLarge();
              }
            });

    assertThatThrownBy(() -> rows(broken, format(SettlementFormat.Unit.RUPEES, "")))
        .hasRootCauseInstanceOf(BodyTooLarge.class);
  }
}
