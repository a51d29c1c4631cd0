package np.shulka.adapters.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import np.shulka.domain.identity.AnId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Moving subscribers to a newer version, and beginning in the past, over HTTP. */
final class MigrationsTest {
  private static final String PRICE = "\"price\":{\"amount\":%d,\"currency\":\"NPR\"}";
  private final Web web = Web.started();
  private final String admin = "admin-" + AnId.uuid();
  private final String code = "plan-" + AnId.uuid();
  private final String path = "/api/v1/admin/plans/" + code + "/migrations";

  private Reply post(String path, String json) {
    return web.post(path, json).as(admin + "~billing-admin").answer();
  }

  private Reply get(String path) {
    return web.get(path).as("viewer~billing-viewer").answer();
  }

  private void sells() {
    String plan =
        "{\"code\":\"%s\",\"name\":\"Pro\",%s}"
            .formatted(code, String.format(Locale.ROOT, PRICE, 100_000));
    post("/api/v1/admin/plans", plan).is(201);
  }

  private void revises(int paisa) {
    post(
            "/api/v1/admin/plans/" + code + "/versions",
            "{" + String.format(Locale.ROOT, PRICE, paisa) + "}")
        .is(201);
  }

  private Reply orders(String who) {
    String order = "{\"planCode\":\"%s\"}".formatted(code);
    return web.post("/api/v1/checkouts", order).as(who).answer().is(201);
  }

  private Reply rehearses() {
    return post(path + "/rehearsals", "{\"toVersion\":2,\"noticeDays\":30}").is(201);
  }

  private Reply applies(Reply rehearsal) {
    String body = "{\"rehearsalId\":\"%s\",\"reason\":\"costs\"}".formatted(rehearsal.at("/id"));
    return post(path, body);
  }

  private String told() {
    return get("/api/v1/admin/audit-log?actor=" + admin).is(200).body();
  }

  @Test
  void s16_a_migration_is_rehearsed_announced_and_listed() {
    sells();
    Reply order = orders(Web.somebody());
    revises(120_000);

    Reply rehearsal = rehearses();
    assertThat(rehearsal.at("/affected")).isEqualTo("1");
    assertThat(rehearsal.at("/items/0/subscriptionId")).isEqualTo(order.at("/subscription/id"));
    assertThat(rehearsal.at("/items/0/oldAmount/amount")).isEqualTo("113000");
    assertThat(rehearsal.at("/items/0/newAmount/amount")).isEqualTo("135600");
    assertThat(get(path + "/rehearsals/" + rehearsal.at("/id") + "?limit=1").is(200).body())
        .contains(order.at("/subscription/id"));

    Reply migration = applies(rehearsal).is(201);

    assertThat(migration.at("/toVersion")).isEqualTo("2");
    assertThat(get(path).is(200).at("/items/0/id")).isEqualTo(migration.at("/id"));
    assertThat(told()).contains("migration.rehearsed", "plan.migrated", "\"reason\":\"costs\"");
  }

  @Test
  void s16_whoever_would_be_moved_is_named() {
    sells();
    orders(Web.somebody());
    revises(120_000);

    Reply rehearsal = rehearses();
    String kept = path + "/rehearsals/" + rehearsal.at("/id");

    assertThat(get(kept).is(200).at("/items/0/subscriberName")).isEqualTo("Sita Sharma");
  }

  @Test
  void s16_what_changed_since_the_rehearsal_is_said() {
    sells();
    revises(120_000);
    Reply rehearsal = rehearses();
    Reply twin = rehearses();
    applies(rehearsal).is(201);
    revises(130_000);

    Reply stale = applies(twin).isProblem(409, "rehearsal-stale");

    assertThat(stale.at("/versionPublished")).isEqualTo("true");
    assertThat(stale.at("/migrationAnnounced")).isEqualTo("true");
    assertThat(stale.at("/subscriptionsCame")).isEqualTo("0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "toVersion | {\"noticeDays\":30}",
        "toVersion | {\"toVersion\":7,\"noticeDays\":30}",
        "noticeDays | {\"toVersion\":1}",
        "noticeDays | {\"toVersion\":1,\"noticeDays\":-1}",
        "noticeDays | {\"toVersion\":1,\"noticeDays\":1,\"effectiveFrom\":\"2026-04-05T04:15:00Z\"}",
        "effectiveFrom | {\"toVersion\":1,\"effectiveFrom\":\"soon\"}",
        "effectiveFrom | {\"toVersion\":1,\"effectiveFrom\":\"2001-04-05T04:15:00Z\"}"
      })
  void a_bad_rehearsal_names_its_field(String field, String body) {
    sells();

    assertThat(post(path + "/rehearsals", body).isProblem(400).body())
        .contains("\"field\":\"" + field + "\"");
  }

  @Test
  void what_there_is_not_is_not_found() {
    sells();
    String nothing = "{\"rehearsalId\":\"%s\",\"reason\":\"x\"}".formatted(AnId.uuid());

    post(path, nothing).isProblem(404, "rehearsal-not-found");
    get(path + "/rehearsals/" + AnId.uuid()).isProblem(404, "rehearsal-not-found");
    get("/api/v1/admin/plans/no-" + code + "/migrations").isProblem(404, "plan-not-found");
    assertThat(post(path, "{\"rehearsalId\":\"%s\"}".formatted(AnId.uuid())).isProblem(400).body())
        .contains("\"field\":\"reason\"");
  }

  private String subscriber() {
    String who = Web.somebody();
    sells();
    orders(who);
    String found = "/api/v1/admin/subscribers?q=" + who;
    return "/api/v1/admin/subscribers/" + get(found).is(200).at("/items/0/id") + "/subscriptions";
  }

  private String daysAgo(int days) {
    return web.clock().instant().minus(Duration.ofDays(days)).toString();
  }

  private String another() {
    String other = "other-" + AnId.uuid();
    String plan =
        "{\"code\":\"%s\",\"name\":\"Pro\",%s}"
            .formatted(other, String.format(Locale.ROOT, PRICE, 50_000));
    post("/api/v1/admin/plans", plan).is(201);
    return other;
  }

  @Test
  void s21_an_admin_begins_it_in_the_past() {
    String subscriptions = subscriber();
    String start = daysAgo(20);
    String body = "{\"planCode\":\"%s\",\"startsAt\":\"%s\",\"reason\":\"by phone\"}";

    Reply begun = post(subscriptions, body.formatted(another(), start)).is(201);

    assertThat(begun.at("/invoice/status")).isEqualTo("open");
    assertThat(begun.at("/invoice/total/amount")).isEqualTo("56500");
    assertThat(told()).contains("subscription.backdated", "\"reason\":\"by phone\"");
    post(subscriptions, body.formatted(code, start)).isProblem(409, "already-subscribed");
  }

  @Test
  void s21_what_cannot_have_begun_names_its_field() {
    String subscriptions = subscriber();
    String body = "{\"planCode\":\"%s\",\"startsAt\":\"%s\",\"reason\":\"x\"}";
    String plan = another();

    for (String start : new String[] {daysAgo(-1), daysAgo(32), "yesterday"}) {
      assertThat(post(subscriptions, body.formatted(plan, start)).isProblem(400).body())
          .contains("\"field\":\"startsAt\"");
    }
    assertThat(post(subscriptions, body.formatted("none", daysAgo(1))).isProblem(400).body())
        .contains("\"field\":\"planCode\"");
  }
}
