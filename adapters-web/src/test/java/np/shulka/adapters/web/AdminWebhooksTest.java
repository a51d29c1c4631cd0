package np.shulka.adapters.web;

import static org.assertj.core.api.Assertions.assertThat;

import np.shulka.domain.catalog.APlan;
import np.shulka.domain.identity.AnId;
import org.junit.jupiter.api.Test;

/** What admins see of a partner's webhooks, and what they do about it. */
final class AdminWebhooksTest {
  private final Web web = Web.started();
  private final APartner partner = APartner.letIn(web);
  private final String place = "/api/v1/admin/partners/" + partner.id();
  private final String admin = "asha-" + AnId.uuid();

  private Reply sees(String path) {
    return web.get(path).as("v~billing-viewer").answer();
  }

  private Reply redelivers(String delivery, String who) {
    return web.post(place + "/deliveries/" + delivery + "/redeliver", "{\"reason\":\"asked\"}")
        .as(who)
        .answer();
  }

  private String sent(String endpoint) {
    partner.put("/subscribers/c", "{}").is(201);
    partner.orders("c", web.sells(APlan.onSale())).is(201);
    web.dealsOutEvents();
    Reply list = sees(place + "/webhook-endpoints/" + endpoint + "/deliveries").is(200);
    assertThat(list.at("/items/0/event/type")).isEqualTo("invoice.issued");
    assertThat(list.at("/items/0/status")).isEqualTo("delivered");
    return list.at("/items/0/id");
  }

  @Test
  void a_partner_is_shown_with_where_its_events_go() {
    String endpoint = partner.listens().at("/id");

    Reply seen = sees(place).is(200);

    assertThat(seen.at("/partner/clientId")).isEqualTo(partner.client());
    assertThat(seen.at("/endpoints/0/id")).isEqualTo(endpoint);
    assertThat(seen.json().at("/endpoints/0/secret").isNull()).isTrue();
  }

  @Test
  void an_admin_sends_an_event_again_and_it_is_written_down() {
    String delivery = sent(partner.listens().at("/id"));

    redelivers(delivery, "v~billing-viewer").isProblem(403, "forbidden");
    assertThat(redelivers(delivery, admin + "~billing-admin").is(200).at("/status"))
        .isEqualTo("pending");
    redelivers(delivery, admin + "~billing-admin").isProblem(409, "delivery-on-its-way");

    Reply log = sees("/api/v1/admin/audit-log?actor=" + admin).is(200);
    assertThat(log.json().at("/items")).hasSize(1);
    assertThat(log.body()).contains("webhook.redelivered", "asked", delivery, "invoice.issued");
  }

  @Test
  void an_admin_skips_what_is_not_taken_and_it_is_written_down() {
    String endpoint = "/webhook-endpoints/" + partner.listens().at("/id");
    partner.put("/subscribers/c", "{}").is(201);
    partner.orders("c", web.sells(APlan.onSale())).is(201);
    web.dealsOutRefusedEvents();
    String stuck = sees(place + endpoint + "/deliveries?status=pending").at("/items/0/waitsFor");
    String skip = place + "/deliveries/" + stuck + "/skip";
    String why = "{\"reason\":\"their program breaks\"}";

    web.post(skip, why).as("v~billing-viewer").answer().isProblem(403, "forbidden");
    web.post(skip, "{}").as(admin + "~billing-admin").answer().namesField("reason");
    Reply skipped = web.post(skip, why).as(admin + "~billing-admin").answer().is(200);
    assertThat(skipped.at("/status")).isEqualTo("skipped");
    web.post(skip, why).as(admin + "~billing-admin").answer().isProblem(409, "delivery-over");

    Reply log = sees("/api/v1/admin/audit-log?actor=" + admin).is(200);
    assertThat(log.json().at("/items")).hasSize(1);
    assertThat(log.body()).contains("webhook.skipped", "their program breaks", stuck);
    partner.delete(endpoint).is(204);
  }

  @Test
  void what_is_another_partners_is_not_found() {
    String endpoint = partner.listens().at("/id");
    String delivery = sent(endpoint);
    String other = "/api/v1/admin/partners/" + APartner.letIn(web).id();

    sees(other + "/webhook-endpoints/" + endpoint + "/deliveries")
        .isProblem(404, "webhook-endpoint-not-found");
    web.post(other + "/deliveries/" + delivery + "/redeliver", "{}")
        .as(admin + "~billing-admin")
        .answer()
        .isProblem(404, "delivery-not-found");
    sees("/api/v1/admin/partners/" + AnId.uuid()).isProblem(404, "partner-not-found");
  }

  @Test
  void only_the_staff_sees_webhooks_and_the_gateway() {
    web.get(place).as("sita").answer().isProblem(403, "forbidden");
    web.get("/api/v1/admin/failing-webhook-endpoints").as("sita").answer().isProblem(403);
    web.get("/api/v1/admin/gateway").as("sita").answer().isProblem(403);
    assertThat(sees("/api/v1/admin/failing-webhook-endpoints").is(200).json().at("/items"))
        .isEmpty();
  }

  @Test
  void calls_to_the_gateway_that_are_stopped_are_shown() {
    Reply health = sees("/api/v1/admin/gateway").is(200);

    assertThat(health.at("/items/0/state")).isEqualTo("working");
    assertThat(health.json().at("/items/0/stoppedUntil").isNull()).isTrue();
    assertThat(health.at("/items/1/operation")).isEqualTo("khalti-lookup");
    assertThat(health.at("/items/1/state")).isEqualTo("stopped");
    assertThat(health.at("/items/1/failed")).isEqualTo("8");
    assertThat(health.at("/items/1/stoppedUntil")).isNotEmpty();
  }
}
