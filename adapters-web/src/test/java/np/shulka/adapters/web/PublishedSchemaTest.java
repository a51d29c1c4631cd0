package np.shulka.adapters.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What events look like is published at an address that says which version it is. */
final class PublishedSchemaTest {
  private static final String PLACE = "/schemas/events-1.json";

  private final Web web = Web.started();

  @Test
  void the_schema_of_events_is_at_its_address_for_everybody() {
    Reply schema = web.get(PLACE).answer().is(200);

    assertThat(schema.header("Content-Type")).startsWith("application/json");
    assertThat(schema.at("/$id")).isEqualTo(PLACE);
    assertThat(schema.at("/$schema")).contains("2020-12");
    assertThat(schema.at("/title")).contains("version 1");
  }
}
