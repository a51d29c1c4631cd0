package np.shulka.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(KhaltiSandboxExtension.class)
class WidgetTest {

  private static final String PAY = "/api/v2/payment/";

  private final KhaltiSandbox khalti;
  private final Merchant merchant;
  private final Merchant widget;

  WidgetTest(KhaltiSandbox khalti) {
    this.khalti = khalti;
    this.merchant = new Merchant(khalti);
    this.widget = new Merchant(khalti, "");
  }

  @Test
  void pays_from_widget_to_verification() {
    String token = initiate("9800000002", "1111").text("token");
    var confirmed = confirm(token, "987654");
    var verified = merchant.form(PAY + "verify/", Map.of("token", token, "amount", "1000"));

    assertThat(confirmed.json().propertyNames())
        .contains("idx", "token", "amount", "mobile", "product_identity", "product_name");
    assertThat(verified.status()).isEqualTo(200);
    assertThat(verified.text("idx")).isEqualTo(confirmed.text("idx"));
    assertThat(verified.json().at("/state/name").asString("")).isEqualTo("Completed");
    assertThat(verified.json().path("fee_amount").asInt()).isEqualTo(30);
    assertThat(verified.json().at("/user/mobile").asString("")).isEqualTo("98XXXXXXX2");
    assertThat(merchant.refund(confirmed.text("idx"), "{}").status()).isEqualTo(200);
  }

  @Test
  void verifies_json_and_verifies_again() {
    String token = khalti.confirmedToken(1000, "plan");
    String body = "{\"token\":\"" + token + "\",\"amount\":1000}";

    var once = merchant.post(PAY + "verify/", body);
    var twice = merchant.post(PAY + "verify/", body);

    assertThat(once.status()).isEqualTo(200);
    assertThat(twice.body()).isEqualTo(once.body());
  }

  @ParameterizedTest
  @CsvSource({"9800000002, 2222", "9811111111, 1111"})
  void refuses_a_wrong_pin(String mobile, String pin) {
    var answer = initiate(mobile, pin);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body())
        .isEqualTo(
            "{\"detail\":\"Mobile or pin invalid.\",\"tries_remaining\":\"2\","
                + "\"error_key\":\"validation_error\"}");
  }

  @Test
  void gives_up_after_three_wrong_codes() {
    String token = initiate("9800000000", "1111").text("token");

    assertThat(confirm(token, "1").text("detail"))
        .isEqualTo("Confirmation code or transaction pin does not match.");
    confirm(token, "2");
    confirm(token, "3");

    assertThat(confirm(token, "987654").json().path("token")).hasToString("[\"Invalid token.\"]");
    assertThat(status(token).text("state")).isEqualTo("Failed");
  }

  @Test
  void needs_the_public_key_to_initiate() {
    var answer = widget.post(PAY + "initiate/", "{\"public_key\":\"other\"}");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().has("public_key")).isTrue();
  }

  @Test
  void refuses_to_verify_a_token_nobody_confirmed() {
    String token = initiate("9800000000", "1111").text("token");

    var answer = merchant.form(PAY + "verify/", Map.of("token", token, "amount", "1000"));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).isEqualTo("{\"token\":[\"Invalid token.\"]}");
  }

  @Test
  void refuses_to_verify_another_amount() {
    String token = khalti.confirmedToken(1000, "plan");

    var answer = merchant.form(PAY + "verify/", Map.of("token", token, "amount", "999"));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(status(token).text("state")).isEqualTo("Confirmed");
  }

  @Test
  void does_not_take_a_token_for_a_pidx() {
    assertThat(merchant.lookup(khalti.confirmedToken(1000, "plan")).status()).isEqualTo(404);
    assertThat(status(merchant.paid()).status()).isEqualTo(404);
  }

  @Test
  void tells_every_state_with_khaltis_own_spelling() {
    String open = initiate("9800000000", "1111").text("token");
    String token = khalti.confirmedToken(1000, "plan");

    assertThat(status(open).body())
        .isEqualTo(
            "{\"status\":true,\"detail\":\"Transaciton initiated.\",\"state\":\"Initiated\"}");
    assertThat(status(token).body())
        .isEqualTo(
            "{\"status\":true,\"detail\":\"Transaciton not verified.\",\"state\":\"Confirmed\"}");
    khalti.complete(token);
    assertThat(status(token).body())
        .isEqualTo("{\"status\":true,\"detail\":\"Transaction complete.\",\"state\":\"Complete\"}");
    khalti.refundFromDashboard(token, 1);
    assertThat(status(token).body())
        .isEqualTo(
            "{\"status\":false,\"detail\":\"Transaction partially refunded.\","
                + "\"state\":\"Partially refunded\"}");
    khalti.refundFromDashboard(token, 0);
    assertThat(status(khalti.payment(token).transactionId()).body())
        .isEqualTo(
            "{\"status\":false,\"detail\":\"Transaciton refunded.\",\"state\":\"Refunded\"}");
    khalti.fail(open);
    assertThat(status(open).body())
        .isEqualTo("{\"status\":false,\"detail\":\"Transaction failed.\",\"state\":\"Failed\"}");
    assertThat(status("unknown").body())
        .isEqualTo("{\"status\":false,\"state\":\"Error\",\"detail\":\"Transaction not found\"}");
    assertThat(merchant.get(PAY + "status/?token=" + token + "&amount=5").text("state"))
        .isEqualTo("Error");
  }

  private Merchant.Answer initiate(String mobile, String pin) {
    return widget.form(
        PAY + "initiate/",
        Map.of(
            "public_key",
            SandboxConfig.DEMO_PUBLIC_KEY,
            "mobile",
            mobile,
            "transaction_pin",
            pin,
            "amount",
            "1000",
            "product_identity",
            "plan",
            "product_name",
            "Plan"));
  }

  private Merchant.Answer confirm(String token, String code) {
    return widget.form(
        PAY + "confirm/",
        Map.of(
            "public_key",
            SandboxConfig.DEMO_PUBLIC_KEY,
            "token",
            token,
            "confirmation_code",
            code,
            "transaction_pin",
            "1111"));
  }

  private Merchant.Answer status(String token) {
    return merchant.get(PAY + "status/?token=" + token + "&amount=1000");
  }
}
