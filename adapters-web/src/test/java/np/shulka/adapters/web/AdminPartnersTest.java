package np.shulka.adapters.web;

import static org.assertj.core.api.Assertions.assertThat;

import np.shulka.domain.identity.AnId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Partner teams over HTTP, as admins let them in and shut them out. */
final class AdminPartnersTest {
  private static final String PLACE = "/api/v1/admin/partners";

  private final Web web = Web.started();
  private final String admin = "asha-" + AnId.uuid();

  private Reply post(String path, String json) {
    return web.post(PLACE + path, json).as(admin + "~billing-admin").answer();
  }

  @Test
  void a_secret_is_told_once_and_kept_as_a_hash() {
    Reply created = post("", "{\"name\":\"Reporting\",\"reason\":\"contract 7\"}").is(201);
    String secret = created.at("/clientSecret");

    assertThat(secret).hasSizeGreaterThan(20);
    assertThat(created.at("/clientId")).startsWith("partner-");
    assertThat(created.json().at("/scopes").toString())
        .isEqualTo("[\"partner:read\",\"partner:write\"]");
    Reply list = web.get(PLACE + "?limit=1").as("v~billing-viewer").answer().is(200);
    assertThat(list.at("/items/0/id")).isEqualTo(created.at("/id"));
    Reply log = web.get("/api/v1/admin/audit-log?actor=" + admin).as("v~billing-viewer").answer();
    assertThat(log.is(200).body()).contains("partner.created", "contract 7", "Reporting");
    assertThat(list.body() + log.body()).doesNotContain(secret);
  }

  @Test
  void a_secret_is_rotated_and_the_act_is_written_down() {
    Reply created = post("", "{\"name\":\"Reporting\"}").is(201);
    Reply rotated = post("/" + created.at("/id") + "/rotate-secret", "{}").is(200);

    assertThat(rotated.at("/clientSecret"))
        .hasSizeGreaterThan(20)
        .isNotEqualTo(created.at("/clientSecret"));
    Reply log = web.get("/api/v1/admin/audit-log?actor=" + admin).as("v~billing-viewer").answer();
    assertThat(log.body())
        .contains("partner.secret-rotated")
        .doesNotContain(rotated.at("/clientSecret"));
  }

  @Test
  void a_partner_that_is_shut_out_stays_out() {
    String client = "partner-" + AnId.uuid();
    Reply created = post("", "{\"name\":\"Team\",\"clientId\":\"%s\"}".formatted(client)).is(201);
    String place = "/" + created.at("/id");

    assertThat(post(place + "/disable", "{\"reason\":\"over\"}").is(200).at("/status"))
        .isEqualTo("disabled");
    assertThat(post(place + "/disable", "").is(200).at("/status")).isEqualTo("disabled");
    post(place + "/rotate-secret", "").isProblem(409, "partner-disabled");
    web.get("/api/v1/partner/events")
        .as(client + "~partner.read")
        .answer()
        .isProblem(403, "forbidden");
  }

  @Test
  void what_an_admin_does_to_a_partner_is_written_down() {
    String place = "/" + post("", "{\"name\":\"Team\"}").is(201).at("/id");
    post(place + "/rotate-secret", "").is(200);
    post(place + "/disable", "{\"reason\":\"over\"}").is(200);
    post(place + "/disable", "").is(200);

    Reply log = web.get("/api/v1/admin/audit-log?actor=" + admin).as("v~billing-viewer").answer();
    assertThat(log.json().at("/items").valueStream().map(entry -> entry.at("/action").asString()))
        .containsExactly("partner.disabled", "partner.secret-rotated", "partner.created");
    assertThat(log.at("/items/0/reason")).isEqualTo("over");
  }

  @Test
  void a_secret_is_not_kept_under_an_idempotency_key() {
    String key = AnId.uuid().toString();
    Reply first = keyed(key);
    Reply second = keyed(key);

    assertThat(second.at("/clientSecret")).isNotEqualTo(first.at("/clientSecret"));
    assertThat(second.header("Idempotent-Replayed")).isEmpty();
  }

  private Reply keyed(String key) {
    return web.post(PLACE, "{\"name\":\"Team\"}")
        .as(admin + "~billing-admin")
        .with("Idempotency-Key", key)
        .answer()
        .is(201);
  }

  @Test
  void only_admins_let_partners_in() {
    web.get(PLACE).as("sita").answer().isProblem(403, "forbidden");
    web.post(PLACE, "{\"name\":\"T\"}").as("v~billing-viewer").answer().isProblem(403);
    post("/" + AnId.uuid() + "/disable", "").isProblem(404, "partner-not-found");
    post("/" + AnId.uuid() + "/rotate-secret", "").isProblem(404, "partner-not-found");
  }

  @Test
  void a_client_id_is_given_once() {
    String json = "{\"name\":\"Team\",\"clientId\":\"partner-%s\"}".formatted(AnId.uuid());
    post("", json).is(201);

    post("", json).isProblem(409, "client-id-taken");
  }

  @Test
  void a_name_of_our_own_programs_is_not_given() {
    Reply refused =
        post("", "{\"name\":\"Team\",\"clientId\":\"shulka-demo\"}").namesField("clientId");

    assertThat(refused.at("/errors/0/message")).contains("reserved", "choose another");
    assertThat(refused.at("/errors/0/code")).isEqualTo("reserved");
    Reply list = web.get(PLACE + "?limit=1").as("v~billing-viewer").answer().is(200);
    assertThat(list.at("/items/0/clientId")).isNotEqualTo("shulka-demo");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "name     | {}",
        "name     | {\"name\":\" \"}",
        "clientId | {\"name\":\"T\",\"clientId\":\"a b\"}",
        "scopes   | {\"name\":\"T\",\"scopes\":[]}",
        "scopes   | {\"name\":\"T\",\"scopes\":[\"admin\"]}",
        "scopes   | {\"name\":\"T\",\"scopes\":[null]}",
        "reason   | {\"name\":\"T\",\"reason\":\"\"}",
        "nane     | {\"nane\":\"T\"}"
      })
  void a_bad_partner_names_the_field(String field, String json) {
    post("", json).namesField(field);
  }
}
