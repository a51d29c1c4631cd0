package np.shulka.adapters.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import np.shulka.domain.identity.AnId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each kind of garbage gets the answer that says what is wrong with it (C7, I18, J5). */
final class BadInputTest {
  private static final int TOO_MUCH = 70_000;
  private final Web web = Web.started();
  private final Payer payer = Payer.fresh(web);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "planCode   | {}",
        "planCode   | {\"planCode\":null}",
        "planCode   | {\"planCode\":\" \"}",
        "planCode   | {\"planCode\":1}",
        "planCode   | {\"planCode\":true}",
        "planCode   | {\"planCode\":[\"pro\"]}",
        "planCode   | {\"planCode\":{}}",
        "planCode   | {\"planCode\":\"a\\u0000b\"}",
        "planCode   | {\"planCode\":\"\\ud800\"}",
        "planCode   | {\"planCode\":\"\\udc00\\ud800\"}",
        "quantity   | {\"planCode\":\"pro\",\"quantity\":0}",
        "quantity   | {\"planCode\":\"pro\",\"quantity\":10001}",
        "quantity   | {\"planCode\":\"pro\",\"quantity\":-1}",
        "quantity   | {\"planCode\":\"pro\",\"quantity\":1.5}",
        "quantity   | {\"planCode\":\"pro\",\"quantity\":1.0}",
        "quantity   | {\"planCode\":\"pro\",\"quantity\":\"1\"}",
        "quantity   | {\"planCode\":\"pro\",\"quantity\":\"\"}",
        "quantity   | {\"planCode\":\"pro\",\"quantity\":true}",
        "quantity   | {\"planCode\":\"pro\",\"quantity\":99999999999}",
        "couponCode | {\"planCode\":\"pro\",\"couponCode\":\"\"}",
        "channel    | {\"planCode\":\"pro\",\"channel\":\"app\"}",
        "channel    | {\"planCode\":\"pro\",\"channel\":\"WEB\"}",
        "amount     | {\"planCode\":\"pro\",\"amount\":1}",
        "ammount    | {\"ammount\":1,\"planCode\":\"pro\"}"
      })
  void a_checkout_names_the_field(String field, String json) {
    payer.post("/api/v1/checkouts", json).namesField(field);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "paymentId       | {\"token\":\"t\",\"amount\":1}",
        "paymentId       | {\"paymentId\":\"x\",\"token\":\"t\",\"amount\":1}",
        "token           | {\"paymentId\":\"00000000-0000-7000-8000-000000000000\",\"amount\":1}",
        "amount          | {\"amount\":0}",
        "amount          | {\"amount\":-5}",
        "amount          | {\"amount\":\"113000\"}",
        "amount          | {\"amount\":1130.0}",
        "amount          | {\"amount\":{\"amount\":1,\"currency\":\"USD\"}}",
        "amount          | {\"amount\":{\"amount\":1}}",
        "amount.amount   | {\"amount\":{\"amount\":\"1\",\"currency\":\"NPR\"}}",
        "amount.currency | {\"amount\":{\"amount\":1,\"currency\":1}}",
        "amount          | {\"amount\":99999999999999999999}"
      })
  void a_confirmation_names_the_field(String field, String json) {
    payer.post("/api/v1/payments/verify-token", json).namesField(field);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"pidx\":\"\"}", "{\"pidx\":\"a b\"}", "{\"pidx\":\"रु\"}"})
  void a_verification_needs_a_pidx(String json) {
    payer.post("/api/v1/payments/verify", json).namesField("pidx");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "1",
        "\"pro\"",
        "{",
        "{]",
        "{\"planCode\":\"a\",\"planCode\":\"b\"}",
        "{\"planCode\":\"pro\"} {}",
        "{'planCode':'pro'}",
        "{\"planCode\":\"pro\",}",
        "\u0000",
        "{\"planCode\":\"\\ud800",
        "NaN",
        "{\"\\ud800\":1}",
        "/* */{}",
        "[[[[[[[[[[[[[[[[[[[[[["
      })
  void what_is_not_json_of_the_right_shape_is_refused(String body) {
    payer.post("/api/v1/checkouts", body).isProblem(400, "invalid-request");
  }

  @Test
  void bytes_that_are_no_text_are_refused() {
    byte[] body = "{\"planCode\":\"\u00ff\"}".getBytes(StandardCharsets.ISO_8859_1);

    post(BodyPublishers.ofByteArray(body), "application/json").isProblem(400, "invalid-request");
  }

  @Test
  void too_much_is_refused_with_and_without_a_length() {
    byte[] body =
        ("{\"planCode\":\"" + "a".repeat(TOO_MUCH) + "\"}").getBytes(StandardCharsets.UTF_8);
    var chunked = BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(body));

    post(BodyPublishers.ofByteArray(body), "application/json").isProblem(413, "body-too-large");
    post(chunked, "application/json").isProblem(413, "body-too-large");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "garbage", "a/b/c"})
  void a_body_of_another_type_is_refused(String type) {
    post(BodyPublishers.ofString("{}"), type).isProblem(415, "unsupported-media-type");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html", "image/png", "garbage"})
  void an_answer_of_another_type_is_not_to_be_had(String type) {
    web.get("/api/v1/payments")
        .as(payer.token())
        .with("Accept", type)
        .answer()
        .isProblem(406, "not-acceptable");
  }

  @ParameterizedTest
  @CsvSource({
    "limit, limit=0",
    "limit, limit=201",
    "limit, limit=x",
    "limit, limit=99999999999",
    "limit, limit=0x10",
    "limit, limit=%2310",
    "limit, limit=1%206",
    "limit, limit=%2B5",
    "limit, limit=%E0%A5%A7%E0%A5%AC",
    "limit, limit=1.0",
    "after, after=x",
    "after, after=1%202"
  })
  void a_list_names_the_parameter(String field, String query) {
    payer.get("/api/v1/payments?" + query).namesField(field);
    payer.get("/api/v1/plans?" + query).namesField(field);
  }

  @Test
  void a_number_is_what_its_digits_say() {
    payer.get("/api/v1/plans?limit=010").is(200);
    payer.get("/api/v1/plans?limit=").is(200);
    web.get("/api/v1/admin/reconciliations/%s/differences?after=0x10".formatted(AnId.uuid()))
        .as("anita~billing-admin")
        .answer()
        .namesField("after");
  }

  @Test
  void a_place_in_no_list_of_plans_is_refused() {
    payer.get("/api/v1/plans?after=018f2b1e-0000-7000-8000-000000000000").namesField("after");
  }

  @Test
  void where_nothing_is_to_be_said_a_field_is_refused() {
    String resume =
        "/api/v1/subscriptions/"
            + payer.checksOut().paid().verified().is(200).at("/subscription/id")
            + "/resume";

    payer.post(resume, "{\"from\":\"2026-04-05T04:15:00Z\"}").namesField("from");
    payer.post(resume, "{").isProblem(400, "invalid-request");
    payer.post(resume, "{}").is(200);
    payer.post(resume, "").is(200);
  }

  @Test
  void an_id_that_is_none_is_refused() {
    payer.get("/api/v1/payments/nonsense").namesField("id");
    payer.post("/api/v1/invoices/nonsense/payments", "{}").namesField("id");
  }

  @Test
  void other_methods_and_paths_are_refused() {
    Reply refused = payer.get("/api/v1/checkouts").isProblem(405, "method-not-allowed");

    assertThat(refused.header("Allow")).isEqualTo("POST");
    payer.get("/api/v1/payments/verify").isProblem(405, "method-not-allowed");
    payer.get("/api/v1/nothing").isProblem(404, "not-found");
    web.get("/nothing").answer().isProblem(404, "not-found");
  }

  private Reply post(java.net.http.HttpRequest.BodyPublisher body, String type) {
    return web.send(
        web.request("/api/v1/checkouts")
            .header("Authorization", "Bearer " + payer.token())
            .header("Content-Type", type)
            .POST(body)
            .build());
  }
}
