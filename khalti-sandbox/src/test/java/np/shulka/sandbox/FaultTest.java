package np.shulka.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(KhaltiSandboxExtension.class)
class FaultTest {

  private final KhaltiSandbox khalti;
  private final Merchant merchant;

  FaultTest(KhaltiSandbox khalti) {
    this.khalti = khalti;
    this.merchant = new Merchant(khalti);
  }

  @Test
  void strikes_as_often_as_it_was_told_in_order() {
    String pidx = merchant.initiated();
    khalti.arm(Endpoint.LOOKUP, Fault.htmlError(503), 2);
    khalti.arm(Endpoint.LOOKUP, Fault.of(Fault.Kind.NOT_FOUND), 1);

    assertThat(merchant.lookup(pidx).status()).isEqualTo(503);
    assertThat(merchant.lookup(pidx).status()).isEqualTo(503);
    assertThat(merchant.lookup(pidx).status()).isEqualTo(404);
    assertThat(merchant.lookup(pidx).status()).isEqualTo(200);
    assertThat(khalti.faults()).isEmpty();
  }

  @Test
  void strikes_until_it_is_cleared() {
    String pidx = merchant.initiated();
    khalti.arm(Endpoint.LOOKUP, Fault.of(Fault.Kind.UNAUTHORIZED));

    assertThat(merchant.lookup(pidx).status()).isEqualTo(401);
    assertThat(merchant.lookup(pidx).status()).isEqualTo(401);
    assertThat(merchant.initiate(Merchant.ORDER).status()).isEqualTo(200);
    khalti.clearFaults();
    assertThat(merchant.lookup(pidx).status()).isEqualTo(200);
  }

  @Test
  void strikes_one_payment_only() {
    String struck = merchant.paid();
    String spared = merchant.paid();
    khalti.armFor(struck, Endpoint.LOOKUP, Fault.htmlError(500), 1);
    khalti.armFor(struck, Endpoint.REFUND, Fault.htmlError(502), 1);

    assertThat(merchant.lookup(spared).status()).isEqualTo(200);
    assertThat(merchant.refund(merchant.transactionOf(spared), "{}").status()).isEqualTo(200);
    assertThat(merchant.lookup(struck).status()).isEqualTo(500);
    assertThat(merchant.refund(merchant.transactionOf(struck), "{}").status()).isEqualTo(502);
  }

  @ParameterizedTest
  @EnumSource(Endpoint.class)
  void can_strike_every_endpoint(Endpoint endpoint) {
    khalti.arm(endpoint, Fault.htmlError(503), 1);

    var answer =
        switch (endpoint) {
          case INITIATE -> merchant.initiate(Merchant.ORDER);
          case LOOKUP -> merchant.lookup("x");
          case REFUND -> merchant.refund("x", "{}");
          case TRANSACTIONS -> merchant.get("/api/v2/merchant-transaction/");
          case TRANSACTION -> merchant.get("/api/v2/merchant-transaction/x/");
          case VERIFY -> merchant.post("/api/v2/payment/verify/", "{}");
          case STATUS -> merchant.get("/api/v2/payment/status/?token=x&amount=1");
        };

    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.header("Content-Type")).startsWith("text/html");
    assertThat(khalti.requests(endpoint)).hasSize(1);
  }

  @Test
  void hangs_up_before_doing_anything() {
    khalti.arm(Endpoint.INITIATE, Fault.dropBefore(), 1);

    assertThatThrownBy(() -> merchant.sendOrFail(initiate())).isInstanceOf(IOException.class);
    assertThat(khalti.payments()).isEmpty();
    assertThat(khalti.requests(Endpoint.INITIATE)).hasSize(1);
  }

  @Test
  void initiates_and_hangs_up() {
    khalti.arm(Endpoint.INITIATE, Fault.dropAfter(), 1);

    assertThatThrownBy(() -> merchant.sendOrFail(initiate())).isInstanceOf(IOException.class);
    assertThat(khalti.payments()).hasSize(1);
  }

  @Test
  void refunds_and_hangs_up() {
    String pidx = merchant.paid();
    khalti.arm(Endpoint.REFUND, Fault.dropAfter(), 1);
    HttpRequest.Builder refund =
        merchant
            .request("/api/merchant-transaction/" + merchant.transactionOf(pidx) + "/refund/")
            .POST(HttpRequest.BodyPublishers.noBody());

    assertThatThrownBy(() -> merchant.sendOrFail(refund)).isInstanceOf(IOException.class);
    assertThat(merchant.lookup(pidx).text("status")).isEqualTo("Refunded");
  }

  @Test
  void refunds_and_answers_with_an_error() {
    String pidx = merchant.paid();
    khalti.arm(Endpoint.REFUND, Fault.htmlErrorAfter(502), 1);

    assertThat(merchant.refund(merchant.transactionOf(pidx), "{}").status()).isEqualTo(502);
    assertThat(merchant.lookup(pidx).text("status")).isEqualTo("Refunded");
  }

  @ParameterizedTest
  @ValueSource(strings = {"LATENCY", "SLOW_REPLY"})
  void keeps_the_caller_waiting(String kind) {
    String pidx = merchant.initiated();
    khalti.arm(Endpoint.LOOKUP, Fault.of(Fault.Kind.valueOf(kind), "60"), 1);
    Instant before = Instant.now();

    var answer = merchant.lookup(pidx);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(Duration.between(before, Instant.now())).isGreaterThan(Duration.ofMillis(59));
  }

  @Test
  void initiates_although_nobody_waits_for_the_answer() {
    khalti.arm(Endpoint.INITIATE, Fault.slowReply(Duration.ofMinutes(1)), 1);
    HttpRequest.Builder impatient = initiate().timeout(Duration.ofSeconds(1));

    assertThatThrownBy(() -> merchant.sendOrFail(impatient))
        .isInstanceOf(HttpTimeoutException.class);
    assertThat(khalti.payments()).hasSize(1);
  }

  @Test
  void drips() {
    khalti.arm(Endpoint.LOOKUP, Fault.slowDrip(Duration.ofMillis(1)), 1);
    Instant before = Instant.now();

    var answer = merchant.lookup(merchant.initiated());

    assertThat(answer.text("status")).isEqualTo("Initiated");
    assertThat(Duration.between(before, Instant.now())).isGreaterThan(Duration.ofMillis(100));
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503})
  void answers_with_a_web_page(int status) {
    khalti.arm(Endpoint.INITIATE, Fault.htmlError(status), 1);

    var answer = merchant.initiate(Merchant.ORDER);

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.body()).contains("<h1>" + status + "</h1>");
    assertThat(khalti.payments()).isEmpty();
  }

  @Test
  void asks_for_patience() {
    khalti.arm(Endpoint.LOOKUP, Fault.tooManyRequests(Duration.ofSeconds(7)), 1);

    var answer = merchant.lookup(merchant.initiated());

    assertThat(answer.status()).isEqualTo(429);
    assertThat(answer.header("Retry-After")).isEqualTo("7");
  }

  @Test
  void points_elsewhere() {
    khalti.arm(Endpoint.INITIATE, Fault.of(Fault.Kind.REDIRECT), 1);

    var answer = merchant.initiate(Merchant.ORDER);

    assertThat(answer.status()).isEqualTo(301);
    assertThat(answer.header("Location")).isEqualTo("/elsewhere/");
  }

  @Test
  void answers_with_nothing_or_half_or_too_much() {
    String pidx = merchant.initiated();
    khalti.arm(Endpoint.LOOKUP, Fault.of(Fault.Kind.EMPTY_BODY), 1);
    khalti.arm(Endpoint.LOOKUP, Fault.of(Fault.Kind.TRUNCATED_JSON), 1);
    khalti.arm(Endpoint.LOOKUP, Fault.of(Fault.Kind.HUGE_BODY), 1);
    khalti.arm(Endpoint.LOOKUP, Fault.rawBody("{\"total_amount\":9223372036854775808}"), 1);

    assertThat(merchant.lookup(pidx).body()).isEmpty();
    assertThat(merchant.lookup(pidx).body()).startsWith("{\"pidx\":").doesNotContain("}");
    assertThat(merchant.lookup(pidx).body()).hasSizeGreaterThan(10 << 20).endsWith("x\"}");
    assertThat(merchant.lookup(pidx).body()).isEqualTo("{\"total_amount\":9223372036854775808}");
  }

  @Test
  void labels_json_as_a_web_page() {
    khalti.arm(Endpoint.LOOKUP, Fault.of(Fault.Kind.WRONG_CONTENT_TYPE), 1);

    var answer = merchant.lookup(merchant.initiated());

    assertThat(answer.header("Content-Type")).isEqualTo("text/html");
    assertThat(answer.text("status")).isEqualTo("Initiated");
  }

  @ParameterizedTest
  @EnumSource(Fault.Kind.class)
  void finds_every_fault_by_its_name(Fault.Kind kind) {
    assertThat(Fault.named(kind.name())).isEqualTo(Fault.of(kind));
  }

  private HttpRequest.Builder initiate() {
    return merchant
        .request("/api/v2/epayment/initiate/")
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(Merchant.ORDER));
  }
}
