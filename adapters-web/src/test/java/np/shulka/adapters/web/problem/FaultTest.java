package np.shulka.adapters.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

final class FaultTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          is required                                  | required       |    |
          is required: a local date like 2026-02-10    | required       |    |
          has 1 to 200 characters                      | length         | 1  | 200
          has at most 1000 characters                  | too-long       |    | 1000
          has at most 50 keys                          | too-many       |    | 50
          is 1 to 365                                  | range          | 1  | 365
          is at least 1                                | too-small      | 1  |
          lies between 1970-01-01 and 2100-01-01       | date-range     |    |
          has a first row that cannot be read: it ends | broken-header  |    |
          has expired                                  | coupon-expired |    |
          is day, week, month or year                  | choice         |    |
          is web or widget                             | choice         |    |
          is one of cash, fees                         | choice         |    |
          is at most 90 days of 24 hours from now      | too-far        |    | 90
          is at most 30 days ago                       | days-ago       |    | 30
          is at most 100000000000 paisa                | too-large      |    |
          is 1 to 128 visible ASCII characters         | plain-text     | 1  | 128
          has the wrong type                           | wrong-type     |    |
          is something nobody thought of               | invalid        |    |
          """)
  void a_message_has_a_name(String message, String code, Long least, Long most) {
    assertThat(Fault.of(message)).isEqualTo(new Fault(code, least, most));
  }

  @Test
  void it_stands_beside_the_message() {
    String json = JsonMapper.shared().writeValueAsString(new Violation("price", "is 1 to 9"));

    assertThat(JsonMapper.shared().readTree(json))
        .isEqualTo(
            JsonMapper.shared()
                .readTree(
                    """
                    {"field":"price","message":"is 1 to 9","code":"range","least":1,"most":9}"""));
  }
}
