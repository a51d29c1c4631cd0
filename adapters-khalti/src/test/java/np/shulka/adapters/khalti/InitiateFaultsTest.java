package np.shulka.adapters.khalti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.stream.Stream;
import np.shulka.application.payment.GatewayAnswerUnusable;
import np.shulka.application.payment.GatewayUnavailable;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.GatewayLink;
import np.shulka.sandbox.Endpoint;
import np.shulka.sandbox.Fault;
import np.shulka.sandbox.KhaltiSandbox;
import np.shulka.sandbox.KhaltiSandboxExtension;
import np.shulka.sandbox.RecordedRequest;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything that can go wrong while a checkout is opened: A1 to A11 of the fault model. */
@ExtendWith(KhaltiSandboxExtension.class)
class InitiateFaultsTest {
  private KhaltiSandbox khalti;
  private AGateway gateway;

  @BeforeEach
  void open(KhaltiSandbox khalti) {
    this.khalti = khalti;
    gateway = AGateway.to(khalti).open();
  }

  @AfterEach
  void close() {
    gateway.close();
  }

  private GatewayLink.Web initiate() {
    return gateway.port().initiate(AnOrder.forAMonth().order());
  }

  private void unavailable(ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(GatewayUnavailable.class);
  }

  private void unusable(ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(GatewayAnswerUnusable.class);
  }

  @Test
  void a1_nobody_listens() throws IOException {
    String deserted = "http://localhost:" + unusedPort();

    try (AGateway lonely = AGateway.at(deserted).open()) {
      unavailable(() -> lonely.port().initiate(AnOrder.forAMonth().order()));
    }
  }

  private static int unusedPort() throws IOException {
    try (ServerSocket reserved = new ServerSocket(0)) {
      return reserved.getLocalPort();
    }
  }

  @Test
  void a1_a_call_lost_on_its_way_is_not_repeated() {
    khalti.arm(Endpoint.INITIATE, Fault.dropBefore());

    unavailable(this::initiate);

    assertThat(khalti.requests(Endpoint.INITIATE)).hasSize(1);
  }

  @Test
  void a2_a_lost_answer_is_not_asked_for_again() {
    khalti.arm(Endpoint.INITIATE, Fault.dropAfter());

    unavailable(this::initiate);

    assertThat(khalti.requests(Endpoint.INITIATE)).hasSize(1);
    assertThat(khalti.payments()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503, 504})
  void a3_a_server_error_means_come_back_later(int code) {
    khalti.arm(Endpoint.INITIATE, Fault.htmlError(code));

    assertThatThrownBy(this::initiate)
        .asInstanceOf(type(GatewayUnavailable.class))
        .extracting(GatewayUnavailable::retryAfter)
        .isEqualTo(Duration.ofSeconds(15));
    assertThat(khalti.requests(Endpoint.INITIATE)).hasSize(1);
  }

  @Test
  void a3_khalti_says_when_to_come_back() {
    khalti.arm(Endpoint.INITIATE, Fault.tooManyRequests(Duration.ofSeconds(42)));

    assertThatThrownBy(this::initiate)
        .asInstanceOf(type(GatewayUnavailable.class))
        .extracting(GatewayUnavailable::retryAfter)
        .isEqualTo(Duration.ofSeconds(42));
  }

  static Stream<Fault> a4_nonsense_opens_no_checkout() {
    return Stream.of(
        Fault.of(Fault.Kind.TRUNCATED_JSON),
        Fault.of(Fault.Kind.EMPTY_BODY),
        Fault.of(Fault.Kind.WRONG_CONTENT_TYPE),
        Fault.htmlError(200),
        Fault.rawBody("null"),
        Fault.rawBody("[]"),
        Fault.rawBody("{}"),
        Fault.rawBody("{} {}"),
        Fault.rawBody("<html></html>"),
        Fault.rawBody("{\"pidx\":null,\"payment_url\":\"https://pay.khalti.com/?pidx=null\"}"),
        Fault.rawBody("{\"pidx\":\" \",\"payment_url\":\"https://pay.khalti.com/\"}"),
        Fault.rawBody("{\"pidx\":\"a b\",\"payment_url\":\"https://pay.khalti.com/\"}"),
        Fault.rawBody("{\"pidx\":7,\"payment_url\":\"https://pay.khalti.com/\"}"),
        Fault.rawBody("{\"pidx\":\"abc\"}"));
  }

  @ParameterizedTest
  @MethodSource
  void a4_nonsense_opens_no_checkout(Fault fault) {
    khalti.arm(Endpoint.INITIATE, fault);

    unusable(this::initiate);

    assertThat(khalti.requests(Endpoint.INITIATE)).hasSize(1);
  }

  @Test
  void a5_a_redirect_is_not_followed() {
    khalti.arm(Endpoint.INITIATE, Fault.of(Fault.Kind.REDIRECT, khalti.baseUrl() + "/elsewhere/"));

    unusable(this::initiate);

    assertThat(khalti.requests())
        .extracting(RecordedRequest::path)
        .containsExactly("/api/v2/epayment/initiate/");
  }

  @Test
  void a6_a_slow_drip_is_cut_off() {
    khalti.arm(Endpoint.INITIATE, Fault.slowDrip(Duration.ofMillis(100)));

    impatiently();
  }

  @Test
  void a6_silence_is_cut_off() {
    khalti.arm(Endpoint.INITIATE, Fault.slowReply(Duration.ofSeconds(5)));

    impatiently();
  }

  private void impatiently() {
    try (AGateway impatient = AGateway.to(khalti).impatient().open()) {
      unavailable(() -> impatient.port().initiate(AnOrder.forAMonth().order()));
    }
  }

  @Test
  void a7_a_huge_answer_is_not_taken() {
    khalti.arm(Endpoint.INITIATE, Fault.of(Fault.Kind.HUGE_BODY));

    assertThatThrownBy(this::initiate)
        .isInstanceOf(GatewayAnswerUnusable.class)
        .hasMessageContaining("65536 bytes");
  }

  @Test
  void a8_a_refused_key_says_why_and_stops_the_calls() {
    khalti.arm(Endpoint.INITIATE, Fault.of(Fault.Kind.UNAUTHORIZED));

    assertThatThrownBy(this::initiate)
        .isInstanceOf(GatewayAnswerUnusable.class)
        .hasMessageContainingAll("live_secret_key", "sandbox key", "revoked")
        .hasMessageNotContaining(khalti.secretKey());

    assertThat(gateway.breaker(KhaltiOperation.INITIATE).getState()).isEqualTo(State.OPEN);
    unavailable(this::initiate);
    assertThat(khalti.requests(Endpoint.INITIATE)).hasSize(1);
  }

  @Test
  void a8_a_refused_order_says_why_and_stops_nothing() {
    for (int calls = 0; calls < 10; calls++) {
      assertThatThrownBy(
              () ->
                  gateway
                      .port()
                      .initiate(AnOrder.forAMonth().of(Money.rupees(5), Money.ZERO).order()))
          .isInstanceOf(GatewayAnswerUnusable.class)
          .hasMessageContaining("amount: Amount should be greater than Rs. 10");
    }

    assertThat(gateway.breaker(KhaltiOperation.INITIATE).getState()).isEqualTo(State.CLOSED);
  }

  @Test
  void a10_a_pidx_given_twice_is_passed_on_for_the_store() {
    GatewayLink.Web first = initiate();
    khalti.arm(Endpoint.INITIATE, Fault.of(Fault.Kind.DUPLICATE_PIDX));

    assertThat(initiate().pidx()).isEqualTo(first.pidx());
  }

  @Test
  void a11_a_host_without_an_address_is_unavailable() {
    try (AGateway lost = AGateway.at("https://khalti.invalid").open()) {
      unavailable(() -> lost.port().initiate(AnOrder.forAMonth().order()));
    }
  }
}
