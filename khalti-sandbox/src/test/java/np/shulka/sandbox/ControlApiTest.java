package np.shulka.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(KhaltiSandboxExtension.class)
class ControlApiTest {

  private final KhaltiSandbox khalti;
  private final Merchant merchant;
  private final Merchant anybody;

  ControlApiTest(KhaltiSandbox khalti) {
    this.khalti = khalti;
    this.merchant = new Merchant(khalti);
    this.anybody = new Merchant(khalti, "");
  }

  @ParameterizedTest
  @CsvSource({
    "pay, Completed",
    "complete, Completed",
    "pend, Pending",
    "cancel, User canceled",
    "expire, Expired",
    "fail, Failed"
  })
  void moves_a_payment(String move, String status) {
    String pidx = merchant.initiated();

    var answer = anybody.post("/__ctl/payments/" + pidx + "/" + move, "");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text("status")).isEqualTo(status);
    assertThat(merchant.lookup(pidx).text("status")).isEqualTo(status);
  }

  @Test
  void completes_what_was_long_given_up() {
    String pidx = merchant.initiated();
    khalti.advance(Duration.ofDays(5));
    assertThat(merchant.lookup(pidx).text("status")).isEqualTo("Expired");

    anybody.post("/__ctl/payments/" + pidx + "/complete/", "");

    assertThat(merchant.lookup(pidx).text("status")).isEqualTo("Completed");
  }

  @Test
  void gives_a_file_of_what_was_paid() {
    String pidx = merchant.paid();
    merchant.initiated();

    String file = khalti.settlementFile();
    assertThat(file.lines()).hasSizeGreaterThan(1).first().asString().contains("Transaction ID");
    String transaction = merchant.lookup(pidx).text("transaction_id");
    assertThat(file.lines().filter(line -> line.contains("," + transaction + ","))).hasSize(1);
    assertThat(anybody.get("/__ctl/settlement/").body()).isEqualTo(file);
  }

  @Test
  void refunds_from_the_dashboard() {
    String pidx = merchant.paid();

    var some = anybody.post("/__ctl/payments/" + pidx + "/refund/", "{\"amount\":1000}");
    var rest = anybody.post("/__ctl/payments/" + pidx + "/refund/", "");
    var more = anybody.post("/__ctl/payments/" + pidx + "/refund/", "");

    assertThat(some.text("status")).isEqualTo("Partially Refunded");
    assertThat(rest.json().path("refunded").asInt()).isEqualTo(13000);
    assertThat(more.status()).isEqualTo(409);
  }

  @Test
  void lists_payments() {
    String pidx = merchant.initiated();

    var list = anybody.get("/__ctl/payments/").json().path("payments");
    var one = anybody.get("/__ctl/payments/" + pidx);

    assertThat(list).hasSize(1);
    assertThat(list.path(0)).isEqualTo(one.json());
    assertThat(one.text("purchase_order_id")).isEqualTo("order-1");
    assertThat(anybody.get("/__ctl/payments/none/").status()).isEqualTo(404);
  }

  @Test
  void mints_a_token() {
    var token = anybody.post("/__ctl/tokens/", "{\"amount\":1000,\"product_identity\":\"plan\"}");

    assertThat(
            merchant
                .get("/api/v2/payment/status/?amount=1000&token=" + token.text("token"))
                .text("state"))
        .isEqualTo("Confirmed");
    assertThat(token.text("idx")).hasSize(22);
    assertThat(anybody.get("/__ctl/payments/" + token.text("token")).text("expires_at")).isEmpty();
  }

  @Test
  void arms_lists_and_clears_faults() {
    String pidx = merchant.initiated();
    anybody.post(
        "/__ctl/faults/",
        "{\"endpoint\":\"lookup\",\"fault\":\"unknown_status\",\"value\":\"Odd\",\"times\":2,"
            + "\"pidx\":\""
            + pidx
            + "\"}");

    assertThat(merchant.lookup(pidx).text("status")).isEqualTo("Odd");
    assertThat(anybody.get("/__ctl/faults/").body())
        .isEqualTo(
            "{\"faults\":[{\"endpoint\":\"LOOKUP\",\"fault\":\"UNKNOWN_STATUS\","
                + "\"value\":\"Odd\",\"left\":1,\"pidx\":\"%s\"}]}",
            pidx);
    anybody.delete("/__ctl/faults/");
    assertThat(merchant.lookup(pidx).text("status")).isEqualTo("Initiated");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "latency             | \"soon\"      | whole number from 0 to 600000 (milliseconds)",
        "slow_reply          | -1          | from 0 to 600000",
        "slow_drip           | 1.5         | from 0 to 600000",
        "latency             | 600001      | from 0 to 600000",
        "html_error          | \"99\"        | from 200 to 599 (status)",
        "html_error_after    | 600         | from 200 to 599",
        "too_many_requests   | \"in a bit\"  | from 0 to 86400 (seconds)",
        "huge_body           | 0           | from 1 to 67108864 (bytes)",
        "huge_body           | 99999999999999999999 | from 1 to",
        "other_amount        | \"1_000\"     | (paisa)",
        "redirect            | \"/a\\r\\nb\"  | printable ASCII",
        "wrong_content_type  | \"पाठ\"        | printable ASCII",
        "drop_after          | 5           | takes no value; leave it out",
        "raw_body            | {}          | as text or as a number",
        "unknown_status      | true        | as text or as a number"
      })
  void says_what_a_fault_takes(String fault, String value, String remedy) {
    var refused =
        anybody.post(
            "/__ctl/faults/",
            "{\"endpoint\":\"lookup\",\"fault\":\"%s\",\"value\":%s}".formatted(fault, value));

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.json().path("value").path(0).asString("")).contains(remedy);
    assertThat(khalti.faults()).isEmpty();
  }

  @Test
  void a_fault_from_a_program_is_looked_at_too() {
    assertThatThrownBy(() -> Fault.of(Fault.Kind.LATENCY, "soon"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("LATENCY with 'soon'");
    assertThat(Fault.otherAmount(-100).number()).isEqualTo(-100);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/__ctl/faults/ | {\"endpoint\":\"lookup\",\"fault\":\"nonsense\"}",
        "/__ctl/faults/ | {\"endpoint\":\"nowhere\",\"fault\":\"drop_after\"}",
        "/__ctl/faults/ | {}",
        "/__ctl/quirks/ | {\"NONSENSE\":true}",
        "/__ctl/clock/  | {\"advance_seconds\":\"soon\"}",
        "/__ctl/tokens/ | {}"
      })
  void refuses_nonsense(String path, String body) {
    assertThat(anybody.post(path, body).status()).isEqualTo(400);
  }

  @Test
  void sets_quirks() {
    anybody.post("/__ctl/quirks/", "{\"legacy_initiate\":true,\"KYC_CAP\":false}");

    assertThat(khalti.quirks()).containsExactly(Quirk.LEGACY_INITIATE);
    assertThat(anybody.get("/__ctl/quirks/").json().path("LEGACY_INITIATE").asBoolean()).isTrue();
  }

  @Test
  void puts_the_clock_forward() {
    String pidx = merchant.initiated();
    Instant before = khalti.now();

    anybody.post("/__ctl/clock/", "{\"advance_seconds\":3600}");

    assertThat(Instant.parse(anybody.get("/__ctl/clock/").text("now")))
        .isAfterOrEqualTo(before.plusSeconds(3600));
    assertThat(merchant.lookup(pidx).text("status")).isEqualTo("Expired");
  }

  @Test
  void shows_and_forgets_requests() {
    merchant.initiated();

    var requests = anybody.get("/__ctl/requests/").json().path("requests");
    anybody.delete("/__ctl/requests/");

    assertThat(requests).hasSize(1);
    assertThat(requests.path(0).path("path").asString("")).isEqualTo("/api/v2/epayment/initiate/");
    assertThat(requests.path(0).path("body").asString("")).isEqualTo(Merchant.ORDER);
    assertThat(requests.toString()).doesNotContain(khalti.secretKey()).contains("[redacted]");
    assertThat(khalti.requests()).isEmpty();
  }

  @Test
  void starts_over() {
    String pidx = merchant.paid();
    khalti.set(Quirk.KYC_CAP, true);
    khalti.arm(Endpoint.LOOKUP, Fault.dropBefore());
    khalti.advance(Duration.ofDays(1000));

    anybody.post("/__ctl/reset/", "");

    assertThat(merchant.lookup(pidx).status()).isEqualTo(404);
    assertThat(khalti.quirks()).isEmpty();
    assertThat(khalti.now()).isBefore(Instant.now().plusSeconds(60));
  }

  @Test
  void tells_what_it_can_do() {
    assertThat(anybody.get("/__ctl/").json().path("faults")).hasSize(Fault.Kind.values().length);
    assertThat(anybody.get("/__ctl/nothing").status()).isEqualTo(404);
  }

  @Test
  void can_be_switched_off() {
    try (KhaltiSandbox closed = KhaltiSandbox.start(SandboxConfig.defaults().control(false))) {
      assertThat(new Merchant(closed).get("/__ctl/payments/").status()).isEqualTo(404);
    }
  }

  @Test
  void can_ask_for_a_token() {
    try (KhaltiSandbox guarded =
        KhaltiSandbox.start(SandboxConfig.defaults().controlToken("let-me-in"))) {
      Merchant caller = new Merchant(guarded);

      var with = caller.send(caller.request("/__ctl/").header("X-Sandbox-Token", "let-me-in"));

      assertThat(with.status()).isEqualTo(200);
      assertThat(caller.get("/__ctl/").status()).isEqualTo(403);
    }
  }
}
