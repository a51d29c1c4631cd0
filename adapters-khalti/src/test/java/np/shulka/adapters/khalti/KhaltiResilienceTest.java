package np.shulka.adapters.khalti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.retry.RetryRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import np.shulka.application.payment.GatewayLines;
import np.shulka.application.payment.GatewayUnavailable;
import np.shulka.application.work.Problem;
import np.shulka.domain.payment.GatewayLink;
import np.shulka.domain.payment.Pidx;
import np.shulka.sandbox.Endpoint;
import np.shulka.sandbox.Fault;
import np.shulka.sandbox.KhaltiSandbox;
import np.shulka.sandbox.KhaltiSandboxExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An outage costs a few calls, is told to everyone, and ends by itself. */
@ExtendWith(KhaltiSandboxExtension.class)
class KhaltiResilienceTest {
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

  private void outage() {
    khalti.arm(Endpoint.INITIATE, Fault.htmlError(503));
    for (int calls = 0; calls < 5; calls++) {
      assertThat(catchThrowable(this::initiate)).isInstanceOf(GatewayUnavailable.class);
    }
  }

  @Test
  void b12_an_outage_stops_the_calls() {
    outage();

    assertThatThrownBy(this::initiate).isInstanceOf(GatewayUnavailable.class);

    assertThat(khalti.requests(Endpoint.INITIATE)).hasSize(5);
    assertThat(gateway.breaker(KhaltiOperation.INITIATE).getState()).isEqualTo(State.OPEN);
  }

  @Test
  void b12_an_outage_is_shown_until_when_it_stops_calls() {
    outage();

    List<GatewayLines.Line> lines = gateway.bean(GatewayLines.class).all();

    Instant trial = gateway.clock().instant().plusSeconds(15);
    assertThat(lines)
        .hasSize(KhaltiOperation.values().length)
        .contains(
            new GatewayLines.Line(
                "khalti-initiate", GatewayLines.State.STOPPED, 5, 5, Optional.of(trial)),
            new GatewayLines.Line(
                "khalti-refund", GatewayLines.State.WORKING, 0, 0, Optional.empty()));
  }

  @Test
  void b12_callers_learn_how_long_the_calls_are_stopped() {
    outage();
    gateway.clock().advance(Duration.ofSeconds(4));

    assertThatThrownBy(this::initiate)
        .asInstanceOf(type(GatewayUnavailable.class))
        .extracting(GatewayUnavailable::retryAfter)
        .isEqualTo(Duration.ofSeconds(11));
  }

  @Test
  void b12_calls_start_again_when_khalti_is_well() {
    outage();
    khalti.clearFaults();
    gateway.clock().advance(Duration.ofSeconds(16));

    for (int trial = 0; trial < 3; trial++) initiate();

    assertThat(gateway.breaker(KhaltiOperation.INITIATE).getState()).isEqualTo(State.CLOSED);
  }

  @Test
  void b12_a_refund_is_not_begun_while_none_would_be_told() { // S24
    assertThat(gateway.port().takesRefunds()).isTrue();

    gateway.breaker(KhaltiOperation.REFUND).transitionToOpenState();
    assertThat(gateway.port().takesRefunds()).isFalse();

    gateway.clock().advance(Duration.ofSeconds(16));
    assertThat(gateway.port().takesRefunds()).isTrue();
  }

  @Test
  void b12_operations_fail_apart() {
    Pidx pidx = initiate().pidx();
    outage();

    assertThat(gateway.port().lookup(pidx).says().about()).contains(pidx);
  }

  @Test
  void b12_every_try_counts() {
    Pidx pidx = initiate().pidx();
    khalti.arm(Endpoint.LOOKUP, Fault.dropBefore());

    for (int calls = 0; calls < 3; calls++) {
      assertThat(catchThrowable(() -> gateway.port().lookup(pidx))).isInstanceOf(Problem.class);
    }

    assertThat(khalti.requests(Endpoint.LOOKUP)).hasSize(5);
  }

  @Test
  void too_many_calls_at_once_are_turned_away() {
    Bulkhead places = gateway.bean(BulkheadRegistry.class).bulkhead("khalti-initiate");
    for (int taken = 0; taken < 256; taken++) places.acquirePermission();

    assertThatThrownBy(this::initiate).isInstanceOf(GatewayUnavailable.class);

    assertThat(khalti.requests()).isEmpty();
    CircuitBreaker breaker = gateway.breaker(KhaltiOperation.INITIATE);
    assertThat(breaker.getMetrics().getNumberOfFailedCalls()).isZero();
  }

  @Test
  void every_operation_can_be_seen_in_metrics() {
    String[] titles =
        Arrays.stream(KhaltiOperation.values()).map(KhaltiOperation::title).toArray(String[]::new);

    assertThat(gateway.bean(CircuitBreakerRegistry.class).getAllCircuitBreakers())
        .extracting(CircuitBreaker::getName)
        .containsExactlyInAnyOrder(titles);
    assertThat(gateway.bean(BulkheadRegistry.class).getAllBulkheads()).hasSize(titles.length);
    assertThat(gateway.bean(RetryRegistry.class).getAllRetries()).hasSize(titles.length);
  }

  @Test
  void only_reading_is_ever_repeated() { // W6
    assertThat(KhaltiOperation.values())
        .filteredOn(KhaltiOperation::repeatable)
        .containsExactlyInAnyOrder(
            KhaltiOperation.LOOKUP, KhaltiOperation.STATUS, KhaltiOperation.TRANSACTIONS);
  }
}
