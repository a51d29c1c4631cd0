package np.shulka.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(KhaltiSandboxExtension.class)
class GateTest {

  private static final String NOT_PROVIDED =
      "{\"detail\":\"Authentication credentials were not provided.\",\"status_code\":401}";

  private final KhaltiSandbox khalti;

  GateTest(KhaltiSandbox khalti) {
    this.khalti = khalti;
  }

  @ParameterizedTest
  @ValueSource(strings = {"", SandboxConfig.DEMO_SECRET_KEY, "Bearer abc", "Key", "Key "})
  void refuses_a_caller_without_a_key(String authorization) {
    var answer = new Merchant(khalti, authorization).initiate("not even json");

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.body()).isEqualTo(NOT_PROVIDED);
  }

  @Test
  void refuses_an_unknown_key() {
    var answer = new Merchant(khalti, "Key live_secret_key_other").initiate(Merchant.ORDER);

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.body()).isEqualTo("{\"detail\":\"Invalid token.\",\"status_code\":401}");
    assertThat(khalti.payments()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Key ", "key ", "KEY  "})
  void takes_the_prefix_in_any_case(String prefix) {
    Merchant merchant = new Merchant(khalti, prefix + khalti.secretKey());

    assertThat(merchant.initiate(Merchant.ORDER).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /api/v2/epayment/initiate/",
    "POST, /api/v2/epayment/lookup/",
    "POST, /api/merchant-transaction/abc/refund/",
    "POST, /api/v2/merchant-transaction/abc/refund/",
    "GET,  /api/v2/merchant-transaction/",
    "GET,  /api/v2/merchant-transaction/abc/",
    "POST, /api/v2/payment/verify/",
    "GET,  /api/v2/payment/status/"
  })
  void asks_for_the_key_before_the_method(String allowed, String path) {
    Merchant stranger = new Merchant(khalti, "");
    Merchant merchant = new Merchant(khalti);
    boolean posts = allowed.equals("POST");

    var strange = posts ? stranger.get(path) : stranger.post(path, "{}");
    var wrong = posts ? merchant.get(path) : merchant.post(path, "{}");

    assertThat(strange.status()).isEqualTo(401);
    assertThat(wrong.status()).isEqualTo(405);
    assertThat(wrong.body())
        .isEqualTo("{\"detail\":\"Method \\\"%s\\\" not allowed.\"}", posts ? "GET" : "POST");
    assertThat(wrong.header("Allow")).isEqualTo(allowed);
  }

  @Test
  void redirects_a_path_without_its_last_slash() {
    Merchant merchant = new Merchant(khalti);

    var answer = merchant.post("/api/v2/epayment/lookup?a=1", "{}");

    assertThat(answer.status()).isEqualTo(301);
    assertThat(answer.header("Location")).isEqualTo("/api/v2/epayment/lookup/?a=1");
  }

  @Test
  void can_refuse_a_path_without_its_last_slash() {
    khalti.set(Quirk.SLASHLESS_NOT_FOUND, true);

    assertThat(new Merchant(khalti).post("/api/v2/epayment/lookup", "{}").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v2/epayment/verify/", "/api/v2/epayment/refund/", "/", "/api/"})
  void knows_no_invented_paths(String path) {
    assertThat(new Merchant(khalti).post(path, "{}").status()).isEqualTo(404);
  }

  @Test
  void lists_banks_to_anybody() {
    var answer = new Merchant(khalti, "").get("/api/v5/bank/?payment_type=ebanking");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("total_records").asInt()).isEqualTo(2);
    assertThat(answer.json().path("records").path(0).path("idx").asString("")).hasSize(22);
  }
}
