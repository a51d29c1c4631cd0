package np.shulka.adapters.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import np.shulka.domain.catalog.APlan;
import np.shulka.domain.catalog.Plan;
import np.shulka.domain.identity.AnId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The partner API over HTTP: what a partner does and sees, and what others do not. */
final class PartnersTest {
  private static final String PLACE = "/api/v1/partner";

  private final Web web = Web.started();
  private final APartner partner = APartner.letIn(web);

  @Test
  void a_partner_creates_a_subscriber_who_pays_and_may_use() {
    Plan plan = web.sells(APlan.onSale());
    Reply created = partner.put("/subscribers/customer-1", "{\"name\":\"Sita\"}").is(201);
    assertThat(partner.get("/subscribers/customer-1/entitlements").at("/active"))
        .isEqualTo("false");

    Reply checkout = partner.orders("customer-1", plan).is(201);
    assertThat(checkout.at("/payUrl")).startsWith("https://pay.example/pay/");
    assertThat(checkout.at("/subscription/subscriberId")).isEqualTo(created.at("/id"));
    partner.pays("customer-1");

    Reply may = partner.get("/subscribers/customer-1/entitlements").is(200);
    assertThat(may.at("/active")).isEqualTo("true");
    Reply list = partner.get("/subscriptions").is(200);
    assertThat(list.at("/items/0/status")).isEqualTo("active");
    Reply one = partner.get("/subscriptions/" + list.at("/items/0/id")).is(200);
    assertThat(one.at("/planCode")).isEqualTo(plan.code().value());
    partner.orders("customer-1", plan).isProblem(409, "already-subscribed");
  }

  @Test
  void a_contact_is_replaced_as_a_whole() {
    partner.put("/subscribers/c", "{\"name\":\"Sita\",\"phone\":\"9800000001\"}").is(201);

    Reply again = partner.put("/subscribers/c", "{\"email\":\"sita@example.com\"}").is(200);

    assertThat(again.at("/externalId")).isEqualTo("c");
    assertThat(again.at("/email")).isEqualTo("sita@example.com");
    assertThat(again.json().at("/phone").isNull()).isTrue();
  }

  @Test
  void what_did_not_change_is_not_sent_again() {
    partner.put("/subscribers/c", "{}").is(201);
    String path = PLACE + "/subscribers/c/entitlements";
    Reply first = partner.get("/subscribers/c/entitlements").is(200);

    Reply same = web.get(path).as(partner.token()).with("If-None-Match", tag(first)).answer();
    assertThat(same.is(304).body()).isEmpty();
    assertThat(tag(same)).isEqualTo(tag(first));
    assertThat(first.header("Cache-Control")).contains("no-cache", "private");

    partner.orders("c", web.sells(APlan.onSale())).is(201);
    partner.pays("c");
    Reply other = web.get(path).as(partner.token()).with("If-None-Match", tag(first)).answer();
    assertThat(tag(other.is(200))).isNotEqualTo(tag(first));
  }

  private static String tag(Reply reply) {
    return reply.header("ETag");
  }

  @Test
  void the_feed_tells_in_order_and_goes_on_where_it_was_left() {
    String feed = partner.feed();
    partner.put("/subscribers/c", "{}").is(201);
    partner.orders("c", web.sells(APlan.onSale())).is(201);
    partner.pays("c");

    Reply all = partner.get(feed + "limit=50").is(200);
    assertThat(all.json().at("/items").valueStream().map(it -> it.at("/type").asString()))
        .containsExactly(
            "subscription.created",
            "invoice.issued",
            "payment.completed",
            "invoice.paid",
            "subscription.activated");
    assertThat(all.json().at("/items").valueStream().map(it -> it.at("/sequence").asInt()))
        .containsExactly(1, 2, 3, 4, 5);
    Reply part = partner.get(feed + "limit=2").is(200);
    assertThat(part.at("/next")).isEqualTo(all.at("/items/1/id"));
    Reply rest = partner.get("/events?limit=10&after=" + part.at("/next")).is(200);
    assertThat(rest.at("/items/0/id")).isEqualTo(all.at("/items/2/id"));
    assertThat(rest.json().at("/next").isNull()).isTrue();
    partner.get("/events?after=" + AnId.uuid()).namesField("after");
  }

  @Test
  void subscriptions_since_then_are_those_that_were_touched() {
    partner.put("/subscribers/c", "{}").is(201);
    partner.orders("c", web.sells(APlan.onSale())).is(201);

    assertThat(since("2020-01-01T00:00:00Z").json().at("/items")).hasSize(1);
    assertThat(since("2100-01-01T00:00:00Z").json().at("/items")).isEmpty();
    since("yesterday").namesField("updatedSince");
  }

  private Reply since(String time) {
    return partner.get("/subscriptions?updatedSince=" + time);
  }

  /** Every call that names something, with something of another partner. */
  private Stream<Reply> callsWith(APartner other, String customer) {
    String subscription = other.get("/subscriptions").at("/items/0/id");
    String endpoint = other.get("/webhook-endpoints").at("/items/0/id");
    String delivery = other.get("/webhook-endpoints/" + endpoint + "/deliveries").at("/items/0/id");
    String plan = other.get("/subscriptions").at("/items/0/planCode");
    String order = "{\"planCode\":\"" + plan + "\"}";
    return Stream.of(
        partner.get("/subscribers/" + customer + "/entitlements"),
        partner.post("/subscribers/" + customer + "/checkouts", order),
        partner.get("/subscriptions/" + subscription),
        partner.delete("/webhook-endpoints/" + endpoint),
        partner.post("/webhook-endpoints/" + endpoint + "/rotate-secret", "{}"),
        partner.get("/webhook-endpoints/" + endpoint + "/deliveries"),
        partner.post("/deliveries/" + delivery + "/redeliver", "{}"),
        partner.post("/deliveries/" + delivery + "/skip", "{\"reason\":\"why\"}"));
  }

  @Test
  void what_is_another_partners_is_not_there() {
    APartner other = APartner.letIn(web);
    String feed = partner.feed();
    other.put("/subscribers/theirs", "{}").is(201);
    other.listens().is(201);
    other.orders("theirs", web.sells(APlan.onSale())).is(201);
    web.dealsOutEvents();
    String event = other.lastEvent();

    assertThat(callsWith(other, "theirs")).hasSize(8).allSatisfy(reply -> reply.isProblem(404));
    assertThat(partner.get("/subscriptions").json().at("/items")).isEmpty();
    assertThat(partner.get(feed + "limit=50").json().at("/items")).isEmpty();
    partner.get("/events?after=" + event).namesField("after");
    assertThat(partner.get("/webhook-endpoints").json().at("/items")).isEmpty();
    assertThat(callsWith(other, "theirs")).allSatisfy(reply -> reply.isProblem(404));
    assertThat(other.get("/webhook-endpoints").json().at("/items")).hasSize(1);
  }

  @Test
  void a_subscriber_of_nobody_is_not_there_either() {
    Payer payer = Payer.fresh(web);
    String feed = partner.feed();
    Payer.Checkout checkout = payer.checksOut();

    partner.get("/subscriptions/" + checkout.subscription()).isProblem(404);
    partner.get("/subscribers/" + payer.token() + "/entitlements").isProblem(404);
    assertThat(partner.get(feed + "limit=50").json().at("/items")).isEmpty();
  }

  static Stream<String> others() {
    return Stream.of("sita", "asha~billing-admin", "asha~billing-viewer");
  }

  @ParameterizedTest
  @MethodSource("others")
  void people_have_no_place_here(String token) {
    for (String path : new String[] {"/events", "/subscriptions", "/webhook-endpoints"}) {
      web.get(PLACE + path).as(token).answer().isProblem(403, "forbidden");
    }
    web.get(PLACE + "/subscribers/c/entitlements").as(token).answer().isProblem(403, "forbidden");
    web.put(PLACE + "/subscribers/c", "{}").as(token).answer().isProblem(403, "forbidden");
    web.post(PLACE + "/subscribers/c/checkouts", "{}").as(token).answer().isProblem(403);
    web.post(PLACE + "/webhook-endpoints", "{}").as(token).answer().isProblem(403, "forbidden");
    web.post(PLACE + "/deliveries/" + AnId.uuid() + "/redeliver", "{}")
        .as(token)
        .answer()
        .isProblem(403, "forbidden");
    web.get(PLACE + "/events").answer().isProblem(401, "unauthorized");
  }

  @Test
  void a_program_has_no_subscriptions_of_its_own() {
    for (String path : new String[] {"/subscriptions", "/entitlements", "/payments"}) {
      web.get("/api/v1" + path).as(partner.token()).answer().isProblem(403, "forbidden");
    }
    web.post("/api/v1/checkouts", "{}").as(partner.token()).answer().isProblem(403, "forbidden");
    web.get("/api/v1/admin/partners").as(partner.token()).answer().isProblem(403, "forbidden");
  }

  @Test
  void who_may_read_may_not_write_and_the_other_way_round() {
    String reading = partner.client() + "~partner.read";
    String writing = partner.client() + "~partner.write";

    web.get(PLACE + "/events").as(reading).answer().is(200);
    web.put(PLACE + "/subscribers/c", "{}").as(reading).answer().isProblem(403, "forbidden");
    web.put(PLACE + "/subscribers/c", "{}").as(writing).answer().is(201);
    web.get(PLACE + "/events").as(writing).answer().isProblem(403, "forbidden");
    web.get(PLACE + "/events").as("stranger~partner.read").answer().isProblem(403, "forbidden");
  }

  @Test
  void nobody_signs_in_as_a_subscriber_of_a_partner() {
    partner.put("/subscribers/c", "{}").is(201);
    String subject = "urn/shulka/partner/" + partner.id() + "/c";

    web.get("/api/v1/subscriptions").as(subject).answer().isProblem(401, "unauthorized");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "name       | c   | {\"name\":\"\"}",
        "email      | c   | {\"email\":\"no address\"}",
        "phone      | c   | {\"phone\":\"123456789012345678901234567890123\"}",
        "nmae       | c   | {\"nmae\":\"Sita\"}",
        "externalId | a,b | {}"
      })
  void a_bad_subscriber_names_the_field(String field, String id, String json) {
    partner.put("/subscribers/" + id, json).namesField(field);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a%20b", "a%27b", "%E0%A4%B6"})
  void what_cannot_be_an_id_names_nobody(String id) {
    partner.get("/subscribers/" + id + "/entitlements").isProblem(404, "subscriber-not-found");
  }

  @Test
  void what_is_left_of_the_limit_is_said() {
    Reply answer = partner.get("/events").is(200);

    assertThat(answer.header("RateLimit-Policy")).isEqualTo("\"partner\";q=6000;w=60");
    assertThat(answer.header("RateLimit")).startsWith("\"partner\";r=5999;t=");
  }

  @Test
  void a_delete_says_nothing_and_is_done() {
    String endpoint = partner.listens().is(201).at("/id");

    assertThat(partner.delete("/webhook-endpoints/" + endpoint).is(204).body()).isEmpty();

    partner.delete("/webhook-endpoints/" + endpoint).isProblem(404);
  }

  @Test
  void what_a_partners_subscriber_owes_is_paid_by_the_link() {
    partner.put("/subscribers/c", "{}").is(201);
    String link = partner.orders("c", web.sells(APlan.onSale())).at("/payUrl");

    web.get(link.substring("https://pay.example".length())).answer().is(200);
  }
}
