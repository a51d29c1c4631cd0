package np.shulka.adapters.web.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CsvStreamTest {
  private static String written(String... cells) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CsvStream csv = new CsvStream(out);
    csv.row(List.of(cells));
    csv.flush();
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void it_begins_with_the_mark_of_utf_8() {
    assertThat(written("शुल्क", "b")).isEqualTo("\uFEFFशुल्क,b\r\n");
  }

  @Test
  void separators_and_quotes_are_quoted() {
    assertThat(written("a,b", "say \"hi\"", "two\nlines", ""))
        .isEqualTo("\uFEFF\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\",\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1+1", "@SUM(A1)", "\tx", "-", "-1x"})
  void a_formula_becomes_text(String cell) {
    assertThat(written(cell)).isEqualTo("\uFEFF'" + cell + "\r\n");
  }

  @Test
  void a_carriage_return_in_front_becomes_text() {
    assertThat(written("\rx")).isEqualTo("\uFEFF\"'\rx\"\r\n");
  }

  @Test
  void a_number_stays_a_number() {
    assertThat(written("-442.48", "12")).isEqualTo("\uFEFF-442.48,12\r\n");
  }
}
