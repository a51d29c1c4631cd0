package np.shulka.adapters.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import np.shulka.domain.catalog.APlan;
import np.shulka.domain.catalog.Feature;
import np.shulka.domain.catalog.Plan;
import np.shulka.domain.identity.AnId;
import np.shulka.domain.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What admins do with add-ons, and subscribers with what they put on sale. */
final class AddOnsTest {
  private static final String ADD_ONS = "/api/v1/admin/add-ons";
  private static final String MONTHLY = ",\"billingPeriod\":{\"unit\":\"month\"}";

  private final Web web = Web.started();
  private final String admin = "admin-" + AnId.uuid();
  private final String code = "add-on-" + AnId.uuid();
  private final Payer payer = Payer.fresh(web);

  private Reply post(String path, String json) {
    return web.post(path, json).as(admin + "~billing-admin").answer();
  }

  private static String terms(long paisa, String more) {
    return "\"name\":\"Storage\",\"most\":5,\"price\":{\"amount\":%s,\"currency\":\"NPR\"}%s"
        .formatted(paisa, more);
  }

  private Reply creates(String more) {
    return post(ADD_ONS, "{\"code\":\"%s\",%s}".formatted(code, terms(31_000, more)));
  }

  private Reply revises(String terms) {
    return post(ADD_ONS + "/" + code + "/versions", "{" + terms + "}");
  }

  private Reply list(String path) {
    return web.get(path + "?limit=200").as("viewer~billing-viewer").answer().is(200);
  }

  private String told() {
    return web.get("/api/v1/admin/audit-log?actor=" + admin)
        .as("viewer~billing-viewer")
        .answer()
        .is(200)
        .body();
  }

  @Test
  void an_add_on_is_put_on_sale_and_audited() {
    Reply created = creates(MONTHLY + ",\"reason\":\"wanted\"").is(201);

    assertThat(created.at("/version")).isEqualTo("1");
    assertThat(created.at("/billingPeriod/unit")).isEqualTo("month");
    assertThat(list(ADD_ONS).body()).contains(code);
    assertThat(list("/api/v1/add-ons").body()).contains(code);
    // whoever looks around sees what goes with a plan, as they see the plans
    assertThat(web.get("/api/v1/add-ons?limit=200").answer().is(200).body()).contains(code);
    assertThat(told()).contains("add-on.created", "\"reason\":\"wanted\"", "\"pricePaisa\":31000");
    creates(MONTHLY).isProblem(409, "add-on-code-taken");
    web.post(ADD_ONS, "{}").as("viewer~billing-viewer").answer().isProblem(403, "forbidden");
  }

  @Test
  void c25_a_new_price_is_a_new_version() {
    creates(MONTHLY).is(201);

    assertThat(revises(terms(62_000, MONTHLY)).is(201).at("/version")).isEqualTo("2");
    assertThat(revises(terms(62_000, MONTHLY)).is(201).at("/version")).isEqualTo("2");
    revises(terms(62_000, "")).isProblem(400, "invalid-request");
    revises(terms(62_000, MONTHLY + ",\"planCodes\":[\"no-such-plan\"]"))
        .isProblem(400, "invalid-request");
    assertThat(told()).contains("add-on.versioned");
  }

  @Test
  void c25_a_checkout_names_what_recurs_beside_the_plan() {
    creates(MONTHLY).is(201);
    Plan plan = web.sells(APlan.onSale().costing(Money.rupees(1_000)));
    String wish = ",\"addOns\":[{\"code\":\"%s\",\"quantity\":%s}]";

    payer.orders(plan, wish.formatted(code, 6)).isProblem(409, "too-many-add-ons");
    payer.orders(plan, wish.formatted("no-such-add-on", 1)).isProblem(404, "add-on-not-found");
    payer.orders(plan, wish.formatted(code, 0)).namesField("addOns");
    Reply started = payer.orders(plan, wish.formatted(code, 2)).is(201);

    assertThat(started.at("/subscription/addOns/0/code")).isEqualTo(code);
    assertThat(started.at("/invoice/lines/1/amount/amount")).isEqualTo("62000");
    assertThat(started.at("/payment/amount/amount")).isEqualTo("183060");
  }

  @Test
  void a_retired_add_on_is_not_sold() {
    creates("").is(201);

    assertThat(post(ADD_ONS + "/" + code + "/retire", "").is(200).at("/status"))
        .isEqualTo("retired");

    assertThat(list("/api/v1/add-ons").body()).doesNotContain(code);
    assertThat(list(ADD_ONS).body()).contains(code);
    revises(terms(62_000, "")).isProblem(409, "add-on-retired");
    post(ADD_ONS + "/NO/retire", "").isProblem(404, "add-on-not-found");
  }

  @Test
  void c25_an_add_on_gives_what_it_says() {
    String gives =
        ",\"gives\":{\"sso\":true,\"projects\":{\"adds\":50},\"rooms\":{\"raisesTo\":9}}";

    Reply created = creates(MONTHLY + gives).is(201);

    assertThat(created.at("/gives/sso")).isEqualTo("true");
    assertThat(created.at("/gives/projects/adds")).isEqualTo("50");
    assertThat(created.at("/gives/rooms/raisesTo")).isEqualTo("9");
    assertThat(told()).contains("\"gives\":{\"projects\":{\"adds\":50}");
    assertThat(revises(terms(31_000, MONTHLY)).is(201).json().at("/gives")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"sso\":false}",
        "{\"sso\":1}",
        "{\"sso\":null}",
        "{\"rooms\":{\"adds\":0}}",
        "{\"rooms\":{\"adds\":1.5}}",
        "{\"rooms\":{\"adds\":1000000000001}}",
        "{\"rooms\":{\"adds\":1,\"raisesTo\":2}}",
        "{\"rooms\":{\"takes\":1}}",
        "{\"a room\":true}",
      })
  void what_cannot_be_given_names_its_field(String gives) {
    creates(MONTHLY + ",\"gives\":" + gives).namesField("gives");
  }

  @Test
  void what_is_charged_once_gives_nothing_that_lasts() {
    creates(",\"gives\":{\"sso\":true}").namesField("gives");
    creates(",\"gives\":{}").is(201);
  }

  @Test
  void c25_what_is_given_is_in_the_answer_and_the_why() {
    creates(MONTHLY + ",\"gives\":{\"projects\":{\"adds\":50}}").is(201);
    Plan plan = web.sells(APlan.onSale());
    Reply started =
        payer.orders(plan, ",\"addOns\":[{\"code\":\"%s\",\"quantity\":2}]".formatted(code));

    assertThat(payer.get("/api/v1/entitlements").is(200).json().at("/features")).isEmpty();
    new Payer.Checkout(payer, started).paid().verified().is(200);

    Reply may = payer.get("/api/v1/entitlements").is(200);
    Reply why = payer.get("/api/v1/entitlements/explain").is(200);
    assertThat(may.at("/features/projects")).isEqualTo("110");
    assertThat(may.json().at("/overLimit")).isEmpty();
    assertThat(why.at("/subscriptions/0/features/projects")).isEqualTo("110");
    assertThat(why.at("/subscriptions/0/added/0/addOnCode")).isEqualTo(code);
    assertThat(why.at("/subscriptions/0/added/0/says")).isEqualTo("2 of it add 50 each, from 10.");
  }

  @Test
  void s5_seats_over_a_limit_are_flagged() {
    Plan five = web.sells(APlan.onSale().with(Map.of("seats", new Feature.Limit(5))));
    Reply started = payer.orders(five, ",\"quantity\":8");
    new Payer.Checkout(payer, started).paid().verified().is(200);

    Reply may = payer.get("/api/v1/entitlements").is(200);

    assertThat(may.at("/active")).isEqualTo("true");
    assertThat(may.at("/features/seats")).isEqualTo("5");
    assertThat(may.at("/overLimit/0")).isEqualTo("seats");
    Reply why = payer.get("/api/v1/entitlements/explain").is(200);
    assertThat(why.at("/subscriptions/0/overLimit/0")).isEqualTo("seats");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"name\":\"A\",\"price\":{\"amount\":1000,\"currency\":\"NPR\"}} | code",
        "{\"code\":\"a\",\"price\":{\"amount\":1000,\"currency\":\"NPR\"}} | name",
        "{\"code\":\"a\",\"name\":\"A\"} | price",
      })
  void a_bad_add_on_names_its_field(String body, String field) {
    assertThat(post(ADD_ONS, body).isProblem(400, "invalid-request").at("/errors/0/field"))
        .isEqualTo(field);
  }

  private String subscribed() {
    Reply paid = payer.checksOut().paid().verified().is(200);
    return "/api/v1/subscriptions/" + paid.at("/subscription/id");
  }

  @Test
  void c25_a_recurring_one_is_added_and_paid() {
    creates(MONTHLY).is(201);
    String subscription = subscribed();
    String plan = payer.get(subscription).is(200).at("/planCode");
    String wish =
        "{\"planCode\":\"%s\",\"when\":\"now\",\"addOns\":[{\"code\":\"%s\",\"quantity\":%s}]%s}";

    Reply quoted = payer.post(subscription + "/change-preview", wish.formatted(plan, code, 2, ""));
    assertThat(quoted.is(200).at("/addOns/0/code")).isEqualTo(code);
    assertThat(quoted.at("/due/amount")).isEqualTo("70060"); // on the first day, all of it
    String quote = ",\"quoteId\":\"%s\"".formatted(quoted.at("/quoteId"));
    Reply started = payer.post(subscription + "/change", wish.formatted(plan, code, 2, quote));
    assertThat(started.is(201).at("/payment/amount/amount")).isEqualTo("70060");
    Reply paid = new Payer.Checkout(payer, started).paid().verified().is(200);

    assertThat(paid.at("/subscription/addOns/0/code")).isEqualTo(code);
    assertThat(paid.at("/subscription/addOns/0/quantity")).isEqualTo("2");
    payer
        .post(subscription + "/change", wish.formatted(plan, code, 6, ""))
        .isProblem(409, "too-many-add-ons");
    payer
        .post(subscription + "/purchase", "{\"addOnCode\":\"%s\"}".formatted(code))
        .isProblem(409, "add-on-not-for-plan");
  }

  @Test
  void what_is_charged_once_is_bought_and_paid() {
    creates("").is(201);
    String subscription = subscribed();
    String wish = "{\"addOnCode\":\"%s\",\"quantity\":2%s}";

    Reply quoted = payer.post(subscription + "/purchase-preview", wish.formatted(code, ""));
    assertThat(quoted.is(200).at("/bought/code")).isEqualTo(code);
    assertThat(quoted.at("/due/amount")).isEqualTo("70060");
    assertThat(quoted.at("/taxRate")).isEqualTo("1300");
    String quote = ",\"quoteId\":\"%s\"".formatted(quoted.at("/quoteId"));
    Reply started = payer.post(subscription + "/purchase", wish.formatted(code, quote)).is(201);
    Reply paid = new Payer.Checkout(payer, started).paid().verified().is(200);

    assertThat(paid.at("/payment/disposition")).isEqualTo("settled-invoice");
    Reply invoice = payer.get("/api/v1/invoices/" + started.at("/invoice/id")).is(200);
    assertThat(invoice.at("/status")).isEqualTo("paid");
    assertThat(invoice.at("/lines/0/periodEndsAt")).isIn("null", "");
    payer
        .post(subscription + "/purchase", "{\"addOnCode\":\"no-such\"}")
        .isProblem(404, "add-on-not-found");
    payer.post(subscription + "/purchase", "{\"quantity\":2}").isProblem(400, "invalid-request");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[null]",
        "[{}]",
        "[{\"code\":\"a\",\"quantity\":0}]",
        "[{\"code\":\"a\"},{\"code\":\"a\"}]"
      })
  void bad_add_ons_name_their_field(String addOns) {
    String body = "{\"planCode\":\"pro\",\"when\":\"now\",\"addOns\":%s}".formatted(addOns);

    Reply refused = payer.post(subscribed() + "/change", body).isProblem(400, "invalid-request");

    assertThat(refused.at("/errors/0/field")).isEqualTo("addOns");
  }
}
