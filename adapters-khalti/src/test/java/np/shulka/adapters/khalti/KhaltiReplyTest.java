package np.shulka.adapters.khalti;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an answer is that is not the one we asked for. */
class KhaltiReplyTest {
  private static final Instant NOW = Instant.parse("2026-03-01T04:15:00Z");
  private static final String LOOKUP = "{\"status\":\"Expired\",\"total_amount\":1000}";

  private static KhaltiReply reply(int code, String body) {
    return new KhaltiReply(code, body, true, NOW, Optional.empty());
  }

  @ParameterizedTest
  @CsvSource({
    "200, Garbled",
    "204, Garbled",
    "302, Garbled",
    "308, Garbled",
    "400, Refused",
    "404, Refused",
    "409, Refused",
    "401, KeyRefused",
    "403, KeyRefused",
    "429, Down",
    "500, Down",
    "503, Down"
  })
  void the_code_tells_what_to_do(int code, String failure) {
    assertThat(reply(code, "{\"detail\":\"No.\"}").failure().getClass().getSimpleName())
        .isEqualTo(failure);
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 400, 404, 500, 503})
  void a_readable_body_counts_whatever_the_code(int code) {
    assertThat(reply(code, LOOKUP).tryRead(KhaltiWire.LookupAnswer.class)).isPresent();
  }

  @Test
  void a_redirect_is_not_read_whatever_its_body() {
    assertThat(reply(302, LOOKUP).tryRead(KhaltiWire.LookupAnswer.class)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {409, 422, 500})
  void only_a_clear_no_is_a_refusal(int code) {
    assertThat(reply(code, "{\"detail\":\"No.\"}").refusal()).isEmpty();
    assertThat(reply(400, "{\"detail\":\"No.\"}").refusal()).contains("No.");
    assertThat(reply(400, "{\"error_key\":\"validation_error\"}").refusal()).isEmpty();
    assertThat(reply(400, "<html></html>").refusal()).isEmpty();
  }

  @Test
  void every_field_is_told_in_one_line() {
    String body =
        """
        {"amount":["Too small.","Not whole."],"return_url":["Enter a valid URL."],
         "detail":"Two\\nlines\\u202e","deep":{"x":"y"},"status_code":400,
         "error_key":"validation_error"}
        """;

    assertThat(reply(400, body).refusal())
        .contains(
            "amount: Too small.; amount: Not whole.; return_url: Enter a valid URL.; Two lines");
  }

  @Test
  void l1_a_reason_that_quotes_the_payer_is_told_without() {
    String body = "{\"detail\":\"sita@example.com and +977 980-0000001 are wrong\"}";

    assertThat(reply(400, body).failure().detail())
        .isEqualTo("Khalti refuses (HTTP 400): * and +* are wrong");
  }

  @Test
  void a_long_reason_is_cut() {
    String body = "{\"detail\":\"%s\"}".formatted("x".repeat(5_000));

    assertThat(reply(400, body).refusal().orElseThrow()).hasSize(300);
  }

  @ParameterizedTest
  @CsvSource({
    "120, PT2M",
    "999999999, PT1H",
    "'Sun, 01 Mar 2026 04:16:30 GMT', PT1M30S",
    "'Sun, 01 Mar 2026 04:14:00 GMT',",
    "-1,",
    "soon,"
  })
  void when_to_come_back_is_read_in_both_forms(String text, Duration after) {
    assertThat(RetryAfter.read(text, NOW)).isEqualTo(Optional.ofNullable(after));
  }
}
