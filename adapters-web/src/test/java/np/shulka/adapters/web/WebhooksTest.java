package np.shulka.adapters.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import np.shulka.domain.catalog.APlan;
import np.shulka.domain.money.ATime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Webhooks over HTTP: where events go, what became of them, and how they come again. */
final class WebhooksTest {
  private final Web web = Web.started();
  private final APartner partner = APartner.letIn(web);

  @Test
  void a_secret_is_told_once_and_rotated() {
    Reply created = partner.listens().is(201);
    String path = "/webhook-endpoints/" + created.at("/id");

    assertThat(created.at("/secret")).startsWith("whsec_");
    assertThat(created.at("/status")).isEqualTo("enabled");
    Reply list = partner.get("/webhook-endpoints").is(200);
    assertThat(list.json().at("/items/0/secret").isNull()).isTrue();
    Reply rotated = partner.post(path + "/rotate-secret", "{}").is(200);
    assertThat(rotated.at("/secret")).startsWith("whsec_").isNotEqualTo(created.at("/secret"));
  }

  @Test
  void a_fourth_secret_is_refused_until_the_first_ends() {
    String rotate = "/webhook-endpoints/" + partner.listens().at("/id") + "/rotate-secret";
    partner.post(rotate, "{}").is(200);
    partner.post(rotate, "{}").is(200);

    Reply refused = partner.post(rotate, "{}").isProblem(409, "too-many-signing-secrets");

    String possibleAt = ATime.NOW.plus(Duration.ofHours(24)).toString();
    assertThat(refused.at("/possibleAt")).isEqualTo(possibleAt);
    assertThat(refused.at("/detail")).contains(possibleAt);
  }

  @Test
  void what_was_sent_is_listed_and_sent_again() {
    String path = "/webhook-endpoints/" + partner.listens().at("/id") + "/deliveries";
    partner.put("/subscribers/c", "{}").is(201);
    partner.orders("c", web.sells(APlan.onSale())).is(201);
    web.dealsOutEvents();

    Reply sent = partner.get(path).is(200);
    assertThat(sent.at("/items/0/event/type")).isEqualTo("invoice.issued");
    assertThat(sent.at("/items/0/status")).isEqualTo("delivered");
    assertThat(sent.at("/items/0/lastStatus")).isEqualTo("200");
    assertThat(sent.at("/items/0/attempts")).isEqualTo("1");
    String again = "/deliveries/" + sent.at("/items/0/id") + "/redeliver";
    assertThat(partner.post(again, "{}").is(200).at("/status")).isEqualTo("pending");
    partner.post(again, "{}").isProblem(409, "delivery-on-its-way");
    web.dealsOutEvents();
    assertThat(partner.get(path).at("/items/0/status")).isEqualTo("delivered");
  }

  /** What it did not take; something waits behind that. */
  private String refused(String endpoint) {
    partner.put("/subscribers/c", "{}").is(201);
    partner.orders("c", web.sells(APlan.onSale())).is(201);
    web.dealsOutRefusedEvents();
    Reply waiting = partner.get(endpoint + "/deliveries?status=pending").is(200);
    assertThat(waiting.json().at("/items")).hasSize(2);
    assertThat(waiting.at("/items/1/attempts")).isEqualTo("1");
    assertThat(waiting.json().at("/items/1/waitsFor").isNull()).isTrue();
    assertThat(waiting.at("/items/0/waitsFor")).isEqualTo(waiting.at("/items/1/id"));
    return "/deliveries/" + waiting.at("/items/1/id");
  }

  @Test
  void what_was_refused_does_not_wait_for_its_next_try() {
    String endpoint = "/webhook-endpoints/" + partner.listens().at("/id");
    String stuck = refused(endpoint);

    Reply now = partner.post(stuck + "/redeliver", "{}").is(200);
    assertThat(now.at("/status")).isEqualTo("pending");
    assertThat(now.at("/attempts")).isEqualTo("0");
    partner.post(stuck + "/redeliver", "{}").isProblem(409, "delivery-on-its-way");
    partner.delete(endpoint).is(204);
  }

  @Test
  void what_was_refused_is_skipped_for_the_next_one() {
    String endpoint = "/webhook-endpoints/" + partner.listens().at("/id");
    String stuck = refused(endpoint);
    String why = "{\"reason\":\"it breaks us\"}";

    partner.post(stuck + "/skip", "{}").namesField("reason");
    partner.post(stuck + "/skip", "{\"reason\":\" \"}").namesField("reason");
    assertThat(partner.post(stuck + "/skip", why).is(200).at("/status")).isEqualTo("skipped");
    partner.post(stuck + "/skip", why).isProblem(409, "delivery-over");

    Reply waiting = partner.get(endpoint + "/deliveries?status=pending").is(200);
    assertThat(waiting.json().at("/items")).hasSize(1);
    assertThat(waiting.json().at("/items/0/waitsFor").isNull()).isTrue();
    partner.get(endpoint + "/deliveries?status=dead").namesField("status");
    String log = "/api/v1/admin/audit-log?actor=" + partner.client();
    assertThat(web.get(log).as("v~billing-viewer").answer().is(200).body())
        .contains("webhook.skipped", "it breaks us", "subscription.created");
    partner.post(stuck + "/redeliver", "{}").is(200);
    partner.delete(endpoint).is(204);
  }

  @Test
  void what_went_to_an_endpoint_that_was_removed_is_gone() {
    String endpoint = "/webhook-endpoints/" + partner.listens().at("/id");
    partner.put("/subscribers/c", "{}").is(201);
    partner.orders("c", web.sells(APlan.onSale())).is(201);
    web.dealsOutEvents();
    String delivery = partner.get(endpoint + "/deliveries").at("/items/0/id");
    assertThat(partner.delete(endpoint).is(204).body()).isEmpty();

    partner.get(endpoint + "/deliveries").isProblem(404, "webhook-endpoint-not-found");
    partner.post("/deliveries/" + delivery + "/redeliver", "{}").isProblem(404);
    partner.delete(endpoint).isProblem(404, "webhook-endpoint-not-found");
  }

  @Test
  void a_partner_has_so_many_endpoints_and_no_more() {
    for (int i = 0; i < 20; i++) partner.listens().is(201);

    partner.listens().isProblem(409, "too-many-webhook-endpoints");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "url   | {}",
        "url   | {\"url\":\"no address\"}",
        "url   | {\"url\":\"ftp://partner.example/x\"}",
        "url   | {\"url\":\"https://user:word@partner.example/x\"}",
        "url   | {\"url\":\"https:///x\"}",
        "url   | {\"url\":\"https://10.0.0.1/x\"}",
        "url   | {\"url\":\"https://partner.example:65536/x\"}",
        "url   | {\"url\":\"https://partner.example/x#here\"}",
        "types | {\"url\":\"https://partner.example/x\",\"types\":[\"invoice.eaten\"]}",
        "typs  | {\"url\":\"https://partner.example/x\",\"typs\":[]}"
      })
  void a_bad_endpoint_names_the_field(String field, String json) {
    partner.post("/webhook-endpoints", json).namesField(field);
  }

  @Test
  void in_production_events_go_by_https_alone() {
    Web production = Web.startedIn("production");
    try {
      APartner team = APartner.letIn(production);

      team.post("/webhook-endpoints", "{\"url\":\"http://partner.example/x\"}").namesField("url");
      team.post("/webhook-endpoints", "{\"url\":\"https://partner.example/x\"}").is(201);
    } finally {
      production.stop();
    }
  }
}
