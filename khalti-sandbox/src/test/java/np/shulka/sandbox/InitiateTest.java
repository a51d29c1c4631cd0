package np.shulka.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@ExtendWith(KhaltiSandboxExtension.class)
class InitiateTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final KhaltiSandbox khalti;
  private final Merchant merchant;

  InitiateTest(KhaltiSandbox khalti) {
    this.khalti = khalti;
    this.merchant = new Merchant(khalti);
  }

  @Test
  void opens_a_payment() {
    var answer = merchant.initiate(Merchant.ORDER);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().propertyNames())
        .containsExactly("pidx", "payment_url", "expires_at", "expires_in");
    assertThat(answer.text("pidx")).matches("[2-9A-HJ-NP-Za-km-z]{22}");
    assertThat(answer.text("payment_url"))
        .isEqualTo(khalti.baseUrl() + "/pay/?pidx=" + answer.text("pidx"));
    assertThat(answer.json().path("expires_in").asInt()).isEqualTo(3600);
    assertThat(answer.text("expires_at"))
        .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}\\+05:45");
    OffsetDateTime expiresAt = OffsetDateTime.parse(answer.text("expires_at"));
    assertThat(expiresAt.getOffset()).isEqualTo(ZoneOffset.ofHoursMinutes(5, 45));
    assertThat(expiresAt.toInstant())
        .isBetween(khalti.now().plusSeconds(3540), khalti.now().plusSeconds(3601));
  }

  @Test
  void opens_two_payments_for_one_order() {
    assertThat(merchant.initiated()).isNotEqualTo(merchant.initiated());
    assertThat(khalti.payments())
        .extracting(SandboxPayment::purchaseOrderId)
        .containsExactly("order-1", "order-1");
  }

  static Stream<Arguments> mistakes() {
    String blank = "[\"This field may not be blank.\"]";
    String url = "[\"Enter a valid URL.\"]";
    String integer = "[\"A valid integer is required.\"]";
    String low = "[\"Amount should be greater than Rs. 10, that is 1000 paisa.\"]";
    return Stream.of(
        arguments("return_url", "\"\"", blank),
        arguments("return_url", "\"nowhere\"", url),
        arguments("return_url", "\"javascript:alert(1)\"", url),
        arguments("return_url", "\"http://shop/back\"", url),
        arguments("website_url", "\"  \"", blank),
        arguments("website_url", "\"ftp://x\"", url),
        arguments("amount", "999", low),
        arguments("amount", "-5", low),
        arguments("amount", "10.5", integer),
        arguments("amount", "\"abc\"", integer),
        arguments("amount", "\"\"", integer),
        arguments("amount", "true", integer),
        arguments("amount", "[]", integer),
        arguments("amount", "99999999999999999999", integer),
        arguments("amount", "null", "[\"This field may not be null.\"]"),
        arguments("purchase_order_id", "\"\"", blank),
        arguments("purchase_order_id", "{}", "[\"Not a valid string.\"]"),
        arguments("purchase_order_name", "\"\"", blank),
        arguments("purchase_order_name", "null", "[\"This field may not be null.\"]"),
        arguments("customer_info", "5", "[\"Invalid data. Expected a dictionary, but got int.\"]"),
        arguments(
            "product_details", "\"x\"", "[\"Expected a list of items but got type \\\"str\\\".\"]"),
        arguments("ttl", "\"soon\"", integer));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void words_a_mistake_like_khalti(String field, String value, String messages) {
    ObjectNode order = (ObjectNode) JSON.readTree(Merchant.ORDER);
    order.set(field, JSON.readTree(value));

    var answer = merchant.initiate(order.toString());

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body())
        .isEqualTo("{\"%s\":%s,\"error_key\":\"validation_error\"}", field, messages);
    assertThat(khalti.payments()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"return_url", "website_url", "amount", "purchase_order_id", "purchase_order_name"})
  void misses_a_required_field(String field) {
    ObjectNode order = (ObjectNode) JSON.readTree(Merchant.ORDER);
    order.remove(field);

    assertThat(merchant.initiate(order.toString()).body())
        .isEqualTo(
            "{\"%s\":[\"This field is required.\"],\"error_key\":\"validation_error\"}", field);
  }

  @Test
  void names_every_mistake_at_once() {
    JsonNode body = merchant.initiate("{\"return_url\":\"\",\"amount\":\"x\"}").json();

    assertThat(body.propertyNames())
        .containsExactly(
            "return_url",
            "website_url",
            "amount",
            "purchase_order_id",
            "purchase_order_name",
            "error_key");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1000", "\"1000\"", "1000.0", "\" 1000 \""})
  void takes_exactly_the_least_amount(String amount) {
    var answer = merchant.initiate(Merchant.ORDER.replace("13000", amount));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(khalti.payment(answer.text("pidx")).amountPaisa()).isEqualTo(1000);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[{\"label\":\"Price\",\"amount\":14000},{\"label\":\"Discount\",\"amount\":-1000}] | 200",
        "[{\"label\":\"Price\",\"amount\":12999}] | 400",
        "[] | 200"
      })
  void adds_up_the_breakdown(String breakdown, int status) {
    var answer = merchant.initiate(orderWith("\"amount_breakdown\":" + breakdown));

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.text("error_key")).isEqualTo(status == 200 ? "" : "validation_error");
  }

  @Test
  void words_a_breakdown_that_does_not_add_up() {
    var answer =
        merchant.initiate(orderWith("\"amount_breakdown\":[{\"label\":\"a\",\"amount\":1}]"));

    assertThat(answer.body())
        .isEqualTo(
            "{\"amount\":[\"Amount Breakdown mismatch.\"],\"error_key\":\"validation_error\"}");
  }

  @ParameterizedTest
  @CsvSource({
    "'[\"MOBILE_BANKING\"]', 400",
    "'[\"EBANKING\",\"CONNECT_IPS\"]', 400",
    "'[\"KHALTI\",\"EBANKING\"]', 200",
    "'[]', 200"
  })
  void asks_banks_for_a_hundred_rupees(String modes, int status) {
    var answer = merchant.initiate(orderWith("\"modes\":" + modes).replace("13000", "9999"));

    assertThat(answer.status()).isEqualTo(status);
    if (status == 400) {
      assertThat(answer.json().path("amount").path(0).asString(""))
          .isEqualTo("Amount should be greater than Rs. 100, that is 10000 paisa.");
    }
  }

  @Test
  void caps_a_merchant_without_papers() {
    khalti.set(Quirk.KYC_CAP, true);

    assertThat(merchant.initiate(Merchant.ORDER.replace("13000", "20000")).status()).isEqualTo(200);
    assertThat(merchant.initiate(Merchant.ORDER.replace("13000", "20001")).json().path("amount"))
        .hasToString("[\"Amount must be less than 200.\"]");
  }

  @Test
  void answers_as_it_used_to() {
    khalti.set(Quirk.LEGACY_INITIATE, true);

    var answer = merchant.initiate(Merchant.ORDER.replace("13000", "100"));
    var tooLow = merchant.initiate(Merchant.ORDER.replace("13000", "99"));

    assertThat(answer.json().propertyNames()).containsExactly("pidx", "payment_url");
    assertThat(answer.text("payment_url")).endsWith("?pidx=" + answer.text("pidx") + "/");
    assertThat(merchant.get(answer.text("payment_url").substring(khalti.baseUrl().length())).body())
        .contains("Gold plan");
    assertThat(tooLow.json().path("amount").path(0).asString(""))
        .isEqualTo("Amount should be greater than Rs. 1, that is 100 paisa.");
  }

  @Test
  void lets_the_merchant_choose_the_life_of_the_link() {
    var answer = merchant.initiate(orderWith("\"ttl\":1000"));

    assertThat(answer.json().path("expires_in").asInt()).isEqualTo(1000);
    khalti.advance(Duration.ofSeconds(1000));
    assertThat(merchant.lookup(answer.text("pidx")).text("status")).isEqualTo("Expired");
  }

  @Test
  void refuses_what_is_not_an_object() {
    assertThat(merchant.initiate("[1]").status()).isEqualTo(400);
    assertThat(merchant.initiate("{\"a\":").text("detail")).startsWith("JSON parse error - ");
  }

  private static String orderWith(String field) {
    return Merchant.ORDER.strip().replaceFirst("}$", "," + field.replace("\\", "\\\\") + "}");
  }
}
