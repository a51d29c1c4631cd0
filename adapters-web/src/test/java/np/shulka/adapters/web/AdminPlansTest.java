package np.shulka.adapters.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import np.shulka.domain.identity.AnId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What admins do with plans, over HTTP. */
final class AdminPlansTest {
  private static final String PLANS = "/api/v1/admin/plans";
  private static final String RS_1000 = "\"price\":{\"amount\":100000,\"currency\":\"NPR\"}";

  private final Web web = Web.started();
  private final String admin = "admin-" + AnId.uuid();
  private final String code = "plan-" + AnId.uuid();

  private Reply post(String path, String json) {
    return web.post(path, json).as(admin + "~billing-admin").answer();
  }

  private Reply get(String path) {
    return web.get(path).as("viewer~billing-viewer").answer();
  }

  private Reply creates(String more) {
    return post(PLANS, "{\"code\":\"%s\",\"name\":\"Pro\",%s%s}".formatted(code, RS_1000, more));
  }

  private Reply revises(String json) {
    return post(PLANS + "/" + code + "/versions", json);
  }

  private String told() {
    return get("/api/v1/admin/audit-log?actor=" + admin).is(200).body();
  }

  @Test
  void a_plan_is_put_on_sale() {
    Reply created = creates(",\"features\":{\"projects\":10},\"reason\":\"new\"").is(201);

    assertThat(created.at("/version")).isEqualTo("1");
    assertThat(created.at("/status")).isEqualTo("active");
    assertThat(created.at("/billingPeriod/unit")).isEqualTo("month");
    assertThat(created.at("/versions/0/taxRate")).isEqualTo("1300");
    assertThat(web.get("/api/v1/plans?limit=200").answer().body()).contains(code);
    assertThat(told()).contains("plan.created", "\"reason\":\"new\"", "\"pricePaisa\":100000");
  }

  @Test
  void s16_a_new_price_is_a_new_version_and_the_old_one_is_kept() {
    creates("").is(201);
    Reply old =
        web.post("/api/v1/checkouts", "{\"planCode\":\"%s\"}".formatted(code))
            .as(Web.somebody())
            .answer()
            .is(201);

    Reply revised = revises("{\"price\":{\"amount\":120000,\"currency\":\"NPR\"}}").is(201);

    Reply fresh =
        web.post("/api/v1/checkouts", "{\"planCode\":\"%s\"}".formatted(code))
            .as(Web.somebody())
            .answer()
            .is(201);
    assertThat(revised.at("/version")).isEqualTo("2");
    assertThat(revised.at("/name")).isEqualTo("Pro");
    assertThat(revised.at("/versions/0/price/amount")).isEqualTo("100000");
    assertThat(old.at("/invoice/total/amount")).isEqualTo("113000");
    assertThat(fresh.at("/invoice/total/amount")).isEqualTo("135600");
    assertThat(fresh.at("/subscription/planVersion")).isEqualTo("2");
    assertThat(get("/api/v1/admin/plans?limit=200").is(200).body()).contains(code);
    assertThat(told()).contains("plan.versioned");
  }

  @Test
  void what_changes_nothing_publishes_nothing() {
    creates("").is(201);

    assertThat(revises("{\"name\":\"Pro\"}").is(201).at("/version")).isEqualTo("1");
    assertThat(revises("{\"trialDays\":14}").is(201).at("/version")).isEqualTo("2");
    assertThat(revises("{\"trialDays\":14}").is(201).at("/version")).isEqualTo("2");
  }

  @Test
  void a_retired_plan_is_not_sold() {
    creates("").is(201);

    Reply retired = post(PLANS + "/" + code + "/retire", "{\"reason\":\"too cheap\"}").is(200);

    assertThat(retired.at("/status")).isEqualTo("retired");
    post(PLANS + "/" + code + "/retire", "").is(200);
    assertThat(web.get("/api/v1/plans?limit=200").answer().body()).doesNotContain(code);
    web.post("/api/v1/checkouts", "{\"planCode\":\"%s\"}".formatted(code))
        .as(Web.somebody())
        .answer()
        .isProblem(404, "plan-not-found");
    revises("{\"name\":\"Back\"}").isProblem(409, "plan-retired");
    assertThat(told()).containsOnlyOnce("plan.retired").contains("too cheap");
  }

  @Test
  void a_code_is_used_once() {
    creates("").is(201);

    creates("").isProblem(409, "plan-code-taken");
  }

  @Test
  void a_repeated_request_creates_one_version() {
    creates("").is(201);
    String path = PLANS + "/" + code + "/versions";
    String token = admin + "~billing-admin";

    Reply first =
        web.post(path, "{\"trialDays\":3}").as(token).with("Idempotency-Key", code).answer();
    Reply again =
        web.post(path, "{\"trialDays\":3}").as(token).with("Idempotency-Key", code).answer();

    assertThat(again.body()).isEqualTo(first.is(201).body());
    assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
  }

  @Test
  void s8_an_inexact_price_is_told_the_nearest() {
    Reply refused =
        post(
            PLANS,
            "{\"code\":\"%s\",\"name\":\"Pro\",\"taxInclusive\":true,%s}"
                .formatted(code, RS_1000.replace("100000", "10000")));

    refused.namesField("price.amount");
    assertThat(refused.at("/errors/0/message")).endsWith("9999, 10001");
    creates(",\"taxInclusive\":false").is(201);
    revises("{\"taxInclusive\":true,\"price\":{\"amount\":10000,\"currency\":\"NPR\"}}")
        .namesField("price.amount");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/pro-unknown", "/Not%20A%20Code"})
  void there_is_no_such_plan(String unknown) {
    post(PLANS + unknown + "/versions", "{}").isProblem(404, "plan-not-found");
    post(PLANS + unknown + "/retire", "{}").isProblem(404, "plan-not-found");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "code                | {\"code\":\"No Code\"}",
        "code                | {}",
        "name                | {}",
        "price               | {}",
        "name                | {\"name\":\" \"}",
        "price.amount        | {\"price\":{\"amount\":-1,\"currency\":\"NPR\"}}",
        "price.currency      | {\"price\":{\"amount\":1,\"currency\":\"USD\"}}",
        "price.amount        | {\"price\":{\"amount\":1.5,\"currency\":\"NPR\"}}",
        "price.amount        | {\"price\":{\"currency\":\"NPR\"}}",
        "price               | {\"price\":100000}",
        "billingPeriod.unit  | {\"billingPeriod\":{\"unit\":\"fortnight\"}}",
        "billingPeriod.count | {\"billingPeriod\":{\"unit\":\"month\",\"count\":0}}",
        "trialDays           | {\"trialDays\":-1}",
        "trialDays           | {\"trialDays\":367}",
        "taxInclusive        | {\"taxInclusive\":\"yes\"}",
        "features            | {\"features\":{\"a\":1.5}}",
        "features            | {\"features\":{\"a\":null}}",
        "features            | {\"features\":{\"a\":[]}}",
        "features            | {\"features\":{\"a b\":1}}",
        "features.a          | {\"features\":{\"a\":\"\\u0000\"}}",
        "reason              | {\"reason\":\"\"}",
        "prize               | {\"prize\":1}"
      })
  void a_bad_plan_names_the_field(String field, String json) {
    post(PLANS, json).namesField(field);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 999, 10_000_000_001L, Long.MAX_VALUE})
  void what_cannot_be_charged_is_no_price(long paisa) {
    creates("").is(201);

    revises(String.format(Locale.ROOT, "{\"price\":{\"amount\":%d,\"currency\":\"NPR\"}}", paisa))
        .namesField("price.amount");
  }
}
