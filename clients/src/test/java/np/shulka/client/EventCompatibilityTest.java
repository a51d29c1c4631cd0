package np.shulka.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whoever reads events by the released schema goes on reading them: what it promises stays in the
 * file of its version, and what breaks it is another file ({@code events-2.json}) beside it. A
 * release copies the schema over {@code docs/events-1-released.json}.
 */
final class EventCompatibilityTest {
  private static final EventSchema RELEASED =
      EventSchema.read(Path.of("../docs/events-1-released.json"));
  private static final EventSchema NOW =
      EventSchema.read(Path.of("../adapters-web/src/main/resources/static/schemas/events-1.json"));

  @Test
  void nothing_that_events_promised_is_broken() {
    assertThat(RELEASED.brokenBy(NOW)).isEmpty();
    assertThat(RELEASED.promises())
        .contains(
            "event $id \"/schemas/events-1.json\"",
            "event has \"sequence\"",
            "#/payment.amount type \"integer\"",
            "event of refund.confirmed.data $ref \"#/$defs/refund\"");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      textBlock =
          """
          the version is gone       | /schemas/events-1.json    | /schemas/events.json
          a field need not be there | "sequence",               | ``
          a field is renamed        | "subscriberId": \\{     | "subscriber": {
          data need not say it      | "invoiceId",\\s+"amount" | "amount"
          a number becomes text     | "type": "integer"         | "type": "string"
          a type is gone            | "payment.completed"       | "payment.done"
          a type brings other data  | \\$defs/payment-credited | \\$defs/invoice
          a shape is gone           | "plan-version": \\{     | "plan": {
          """)
  void a_planted_break_is_found(String what, String was, String is) {
    assertThat(NOW.brokenBy(NOW.with(was, is))).as(what).isNotEmpty();
  }

  @Test
  void what_is_said_besides_breaks_nothing() {
    String more = "\"properties\": { \"since\": { \"type\": \"string\" },";

    assertThat(NOW.brokenBy(NOW.with("\"properties\": \\{", more))).isEmpty();
    assertThat(NOW.brokenBy(NOW.with("Paisa", "In paisa"))).isEmpty();
  }
}
