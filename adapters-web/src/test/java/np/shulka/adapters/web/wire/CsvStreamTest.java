package np.shulka.adapters.web.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CsvStreamTest {
  private final ByteArrayOutputStream sent = new ByteArrayOutputStream();

  @Test
  void it_says_first_that_it_is_utf_8() {
    table("शुल्क");

    assertThat(sent.toByteArray()).startsWith(0xEF, 0xBB, 0xBF);
    assertThat(text()).isEqualTo("शुल्क\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"=1+1", "+977", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "-", "-1.", "-1e5", "=\n1"})
  void what_a_spreadsheet_would_compute_stays_text(String cell) {
    table(cell);

    assertThat(text().replace("\"", "")).startsWith("'" + cell);
  }

  @ParameterizedTest
  @ValueSource(strings = {"113000", "-500", "-12.50", "Pro", "a=b", "2026-02-10"})
  void anything_else_is_as_it_was(String cell) {
    table(cell);

    assertThat(text()).isEqualTo(cell + "\r\n");
  }

  @Test
  void cells_with_commas_quotes_and_lines_are_quoted() {
    table("a,b", "say \"no\"", "one\ntwo", "");

    assertThat(text()).isEqualTo("\"a,b\",\"say \"\"no\"\"\",\"one\ntwo\",\r\n");
  }

  private void table(String... cells) {
    try (CsvStream csv = new CsvStream(sent)) {
      csv.row(List.of(cells));
    }
  }

  private String text() {
    return sent.toString(StandardCharsets.UTF_8).substring(1);
  }
}
