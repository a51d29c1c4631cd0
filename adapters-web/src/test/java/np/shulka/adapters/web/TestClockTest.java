package np.shulka.adapters.web;

import static org.assertj.core.api.Assertions.assertThat;

import np.shulka.domain.catalog.APlan;
import np.shulka.domain.identity.AnId;
import np.shulka.domain.money.ATime;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Time that is let pass over HTTP, in an application of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TestClockTest {
  private static final String CLOCK = "/api/v1/admin/test-clock";
  private static final String ADMIN = "admin~billing-admin";
  private final Web web = Web.startedIn("demo");

  @AfterAll
  void stop() {
    web.stop();
  }

  private String shown() {
    return web.get(CLOCK).as("v~billing-viewer").answer().is(200).at("/now");
  }

  private Reply move(String json) {
    return web.put(CLOCK, json).as(ADMIN).answer();
  }

  @Test
  void what_falls_due_has_happened_when_it_answers() {
    Payer payer = Payer.fresh(web);
    payer.orders(web.sells(APlan.onSale().withTrialOf(14)), "").is(201);
    String later = ATime.NOW.plusSeconds(30 * 86_400L).toString();

    Reply moved = move("{\"now\":\"%s\",\"reason\":\"to see spring\"}".formatted(later)).is(200);

    assertThat(moved.at("/now")).isEqualTo(later).isEqualTo(shown());
    assertThat(moved.at("/ahead")).isEqualTo("PT720H");
    Reply mine = web.get("/api/v1/subscriptions").as(payer.token()).answer().is(200);
    assertThat(mine.at("/items/0/status")).isEqualTo("ended");
    assertThat(mine.at("/items/0/endReason")).isEqualTo("unpaid");
    Reply log = web.get("/api/v1/admin/audit-log?action=test-clock.moved").as(ADMIN).answer();
    assertThat(log.at("/items/0/actor")).isEqualTo("admin");
    assertThat(log.at("/items/0/reason")).isEqualTo("to see spring");
    assertThat(log.at("/items/0/after/now")).isEqualTo(later);
  }

  @Test
  void it_never_goes_back_and_says_what_helps() {
    Reply refused = move("{\"now\":\"2020-01-01T00:00:00Z\"}").namesField("now");

    assertThat(refused.at("/errors/0/message"))
        .startsWith("is " + shown() + " or later")
        .contains("empty database");
  }

  @Test
  void it_does_not_jump_over_generations() {
    assertThat(move("{\"now\":\"2099-01-01T00:00:00Z\"}").namesField("now").at("/errors/0/message"))
        .startsWith("is at most 203");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "now    | {}",
        "now    | {\"now\":\"tomorrow\"}",
        "now    | {\"now\":\"+1000000000-12-31T23:59:59Z\"}",
        "reason | {\"now\":\"2030-01-01T00:00:00Z\",\"reason\":\" \"}",
        "by     | {\"now\":\"2030-01-01T00:00:00Z\",\"by\":\"P1D\"}"
      })
  void a_bad_time_names_the_field(String field, String json) {
    move(json).namesField(field);
  }

  @Test
  void moving_is_for_admins_and_reading_for_viewers() {
    String json = "{\"now\":\"2030-01-01T00:00:00Z\"}";

    web.get(CLOCK).answer().isProblem(401, "unauthorized");
    web.put(CLOCK, json).answer().isProblem(401, "unauthorized");
    web.get(CLOCK).as("sita").answer().isProblem(403, "forbidden");
    web.put(CLOCK, json).as("sita").answer().isProblem(403, "forbidden");
    web.put(CLOCK, json).as("v~billing-viewer").answer().isProblem(403, "forbidden");
  }

  @Test
  void while_it_is_moved_nobody_else_moves_it() {
    var hand = AnId.uuid();
    web.store().clockKeeper().take(hand);

    move("{\"now\":\"2027-01-01T00:00:00Z\"}").isProblem(409, "test-clock-moving");

    web.store().clockKeeper().letGo(hand);
  }

  @Test
  void in_production_there_is_no_such_clock() {
    Web production = Web.startedIn("production");
    try {
      production.get(CLOCK).as(ADMIN).answer().isProblem(404, "not-found");
      production
          .put(CLOCK, "{\"now\":\"2030-01-01T00:00:00Z\"}")
          .as(ADMIN)
          .answer()
          .isProblem(404, "not-found");
    } finally {
      production.stop();
    }
  }
}
