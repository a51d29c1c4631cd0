package np.shulka.adapters.khalti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import java.time.Duration;
import java.util.stream.Stream;
import np.shulka.application.payment.GatewayAnswerUnusable;
import np.shulka.application.payment.GatewayUnavailable;
import np.shulka.application.work.Problem;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.GatewayStatus;
import np.shulka.domain.payment.LookupReport;
import np.shulka.domain.payment.Pidx;
import np.shulka.domain.payment.StatedStatus;
import np.shulka.domain.payment.Statement;
import np.shulka.sandbox.Endpoint;
import np.shulka.sandbox.Fault;
import np.shulka.sandbox.KhaltiSandbox;
import np.shulka.sandbox.KhaltiSandboxExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything that can be wrong with the answer to a lookup: B1 to B10 of the fault model. */
@ExtendWith(KhaltiSandboxExtension.class)
class LookupFaultsTest {
  private KhaltiSandbox khalti;
  private AGateway gateway;
  private Pidx pidx;

  @BeforeEach
  void open(KhaltiSandbox khalti) {
    this.khalti = khalti;
    gateway = AGateway.to(khalti).open();
    pidx = gateway.port().initiate(AnOrder.forAMonth().order()).pidx();
  }

  @AfterEach
  void close() {
    gateway.close();
  }

  private LookupReport lookup() {
    return gateway.port().lookup(pidx);
  }

  private Statement says() {
    return lookup().says();
  }

  static Stream<Fault> b1_no_fault_on_the_wire_becomes_a_report() {
    return Stream.of(
        Fault.dropBefore(),
        Fault.dropAfter(),
        Fault.htmlError(500),
        Fault.htmlErrorAfter(502),
        Fault.htmlError(200),
        Fault.tooManyRequests(Duration.ofSeconds(5)),
        Fault.of(Fault.Kind.EMPTY_BODY),
        Fault.of(Fault.Kind.TRUNCATED_JSON),
        Fault.of(Fault.Kind.WRONG_CONTENT_TYPE),
        Fault.of(Fault.Kind.REDIRECT),
        Fault.of(Fault.Kind.HUGE_BODY),
        Fault.of(Fault.Kind.UNAUTHORIZED),
        Fault.of(Fault.Kind.NOT_FOUND));
  }

  @ParameterizedTest
  @MethodSource
  void b1_no_fault_on_the_wire_becomes_a_report(Fault fault) {
    khalti.complete(pidx.value());
    khalti.arm(Endpoint.LOOKUP, fault);

    assertThatThrownBy(this::lookup).isInstanceOf(Problem.class);
  }

  @Test
  void b1_a_drip_becomes_no_report() {
    khalti.complete(pidx.value());
    khalti.arm(Endpoint.LOOKUP, Fault.slowDrip(Duration.ofMillis(100)));

    try (AGateway impatient = AGateway.to(khalti).impatient().open()) {
      assertThatThrownBy(() -> impatient.port().lookup(pidx))
          .isInstanceOf(GatewayUnavailable.class);
    }
  }

  @Test
  void b1_a_lookup_is_asked_once_more() {
    khalti.complete(pidx.value());
    khalti.arm(Endpoint.LOOKUP, Fault.dropBefore(), 1);

    assertThat(says().status()).isEqualTo(GatewayStatus.COMPLETED);

    assertThat(khalti.requests(Endpoint.LOOKUP)).hasSize(2);
  }

  @Test
  void b1_who_is_told_to_wait_does_not_ask_at_once() {
    khalti.arm(Endpoint.LOOKUP, Fault.tooManyRequests(Duration.ofSeconds(5)), 1);

    assertThatThrownBy(this::lookup).isInstanceOf(Problem.class);

    assertThat(khalti.requests(Endpoint.LOOKUP)).hasSize(1);
  }

  @Test
  void b2_expired_is_a_result_although_it_is_a_400() { // W6
    khalti.expire(pidx.value());

    LookupReport report = lookup();

    assertThat(report.raw().httpStatus()).isEqualTo(400);
    assertThat(report.says().stated())
        .isEqualTo(new StatedStatus(GatewayStatus.EXPIRED, "Expired"));
    assertThat(report.says().transaction()).isEmpty();
  }

  @Test
  void b2_user_canceled_is_a_result_although_it_is_a_400() { // W6
    khalti.cancel(pidx.value());

    LookupReport report = lookup();

    assertThat(report.raw().httpStatus()).isEqualTo(400);
    assertThat(report.says().stated())
        .isEqualTo(new StatedStatus(GatewayStatus.CANCELLED, "User canceled"));
  }

  @Test
  void b3_another_amount_is_reported_as_it_is() {
    khalti.complete(pidx.value());
    khalti.arm(Endpoint.LOOKUP, Fault.otherAmount(100));

    assertThat(says().total()).isEqualTo(Money.rupees(114));
  }

  @Test
  void b4_another_pidx_is_reported_as_it_is() {
    khalti.complete(pidx.value());
    khalti.arm(Endpoint.LOOKUP, Fault.of(Fault.Kind.OTHER_PIDX, "someoneElses"));

    LookupReport report = lookup();

    assertThat(report.asked()).isEqualTo(pidx);
    assertThat(report.says().about()).contains(new Pidx("someoneElses"));
  }

  @ParameterizedTest
  @CsvSource({
    "UserCanceled, CANCELLED",
    "user_cancelled, CANCELLED",
    "Canceled, CANCELLED",
    "' cancelled ', CANCELLED",
    "COMPLETED, COMPLETED",
    "Complete, COMPLETED",
    "Partially refunded, PARTIALLY_REFUNDED",
    "PartiallyRefunded, PARTIALLY_REFUNDED",
    "Failed, FAILED",
    "Confirmed, UNRECOGNISED",
    "Frozen, UNRECOGNISED",
    "Not Completed, UNRECOGNISED",
    "Completed?, UNRECOGNISED"
  })
  void b5_spellings_vary_and_unknown_words_stay_unknown(String text, GatewayStatus status) {
    khalti.complete(pidx.value());
    khalti.arm(Endpoint.LOOKUP, Fault.unknownStatus(text));

    assertThat(says().stated()).isEqualTo(new StatedStatus(status, text.strip()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"NO_TRANSACTION", "BLANK_TRANSACTION"})
  void b9_completed_without_a_transaction_names_none(String fault) {
    khalti.complete(pidx.value());
    khalti.arm(Endpoint.LOOKUP, Fault.named(fault));

    Statement says = says();

    assertThat(says.status()).isEqualTo(GatewayStatus.COMPLETED);
    assertThat(says.transaction()).isEmpty();
  }

  @Test
  void b10_an_unknown_pidx_is_no_statement_about_it() {
    khalti.arm(Endpoint.LOOKUP, Fault.of(Fault.Kind.NOT_FOUND));

    assertThatThrownBy(this::lookup)
        .isInstanceOf(GatewayAnswerUnusable.class)
        .hasMessageContaining("Not found.");

    assertThat(khalti.requests(Endpoint.LOOKUP)).hasSize(1);
    assertThat(gateway.breaker(KhaltiOperation.LOOKUP).getState()).isEqualTo(State.CLOSED);
  }
}
