package np.shulka.adapters.khalti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import np.shulka.application.payment.GatewayAnswerUnusable;
import np.shulka.application.payment.GatewayUnavailable;
import np.shulka.application.payment.TokenStatus;
import np.shulka.application.work.Problem;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.GatewayStatus;
import np.shulka.domain.payment.LookupReport;
import np.shulka.domain.payment.StatedStatus;
import np.shulka.domain.payment.Statement;
import np.shulka.domain.payment.WidgetToken;
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
import org.junit.jupiter.params.provider.ValueSource;

/** The older widget: verifying moves the money, and its no is looked into. */
@ExtendWith(KhaltiSandboxExtension.class)
class KhaltiWidgetTest {
  private static final Money AMOUNT = Money.rupees(113);
  private static final WidgetToken UNKNOWN = new WidgetToken("no such token & more");

  private KhaltiSandbox khalti;
  private AGateway gateway;
  private WidgetToken token;

  @BeforeEach
  void confirm(KhaltiSandbox khalti) {
    this.khalti = khalti;
    gateway = AGateway.to(khalti).open();
    token = new WidgetToken(khalti.confirmedToken(AMOUNT.paisa(), AnOrder.PAYMENT.toString()));
  }

  @AfterEach
  void close() {
    gateway.close();
  }

  @Test
  void verifying_makes_a_confirmation_money() {
    LookupReport report = gateway.port().verify(token, AMOUNT);

    Statement says = report.says();
    assertThat(report.asked()).isEqualTo(token);
    assertThat(says.about()).isEmpty();
    assertThat(says.stated()).isEqualTo(new StatedStatus(GatewayStatus.COMPLETED, "Completed"));
    assertThat(says.total()).isEqualTo(AMOUNT);
    assertThat(says.fee()).isEqualTo(Money.paisa(339));
    assertThat(says.transaction()).isPresent();
    assertThat(says.refunded()).isFalse();
    assertThat(khalti.payment(token.value()).status()).isEqualTo("Completed");
  }

  @Test
  void verifying_again_says_the_same() {
    Statement first = gateway.port().verify(token, AMOUNT).says();

    assertThat(gateway.port().verify(token, AMOUNT).says()).isEqualTo(first);
  }

  @Test
  void a_confirmation_is_pending_until_it_is_verified() {
    TokenStatus status = gateway.port().status(token, AMOUNT);

    assertThat(status.stated()).isEqualTo(new StatedStatus(GatewayStatus.PENDING, "Confirmed"));
    assertThat(khalti.payment(token.value()).status()).isEqualTo("Confirmed");
  }

  @Test
  void another_amount_is_not_verified() {
    assertThatThrownBy(() -> gateway.port().verify(token, Money.rupees(114)))
        .isInstanceOf(GatewayAnswerUnusable.class);

    assertThat(khalti.payment(token.value()).status()).isEqualTo("Confirmed");
  }

  @Test
  void the_status_of_an_unknown_token_is_an_error() {
    TokenStatus status = gateway.port().status(UNKNOWN, AMOUNT);

    assertThat(status.stated()).isEqualTo(new StatedStatus(GatewayStatus.UNRECOGNISED, "Error"));
  }

  @ParameterizedTest
  @CsvSource({
    "Initiated, INITIATED",
    "Confirmed, PENDING",
    "Failed, FAILED",
    "Disabled, FAILED",
    "Refunded, REFUNDED",
    "Partially refunded, PARTIALLY_REFUNDED",
    "Complete, COMPLETED",
    "Frozen, UNRECOGNISED"
  })
  void a_refused_token_is_looked_into(String state, GatewayStatus status) {
    khalti.arm(
        Endpoint.STATUS, Fault.rawBody("{\"status\":true,\"state\":\"%s\"}".formatted(state)));

    Statement says = gateway.port().verify(UNKNOWN, AMOUNT).says();

    assertThat(says.stated()).isEqualTo(new StatedStatus(status, state));
    assertThat(says.total()).isEqualTo(AMOUNT);
    assertThat(says.transaction()).isEmpty();
  }

  @Test
  void a_true_status_is_no_payment() {
    khalti.arm(Endpoint.STATUS, Fault.rawBody("{\"status\":true}"));

    assertThatThrownBy(() -> gateway.port().status(token, AMOUNT)).isInstanceOf(Problem.class);
  }

  @Test
  void a_named_purchase_is_reported() {
    khalti.arm(
        Endpoint.VERIFY,
        Fault.rawBody(
            """
            {"idx":"8xme","state":{"name":"Completed"},"amount":11300,
             "meta":{"product_identity":"our-payment"}}
            """));

    assertThat(gateway.port().verify(token, AMOUNT).says().order()).contains("our-payment");
  }

  @ParameterizedTest
  @ValueSource(strings = {"DROP_BEFORE", "DROP_AFTER", "HTML_ERROR", "TRUNCATED_JSON", "REDIRECT"})
  void a_lost_verification_is_thrown_and_not_retried(String fault) {
    khalti.arm(Endpoint.VERIFY, Fault.named(fault));

    assertThatThrownBy(() -> gateway.port().verify(token, AMOUNT)).isInstanceOf(Problem.class);

    assertThat(khalti.requests(Endpoint.VERIFY)).hasSize(1);
    assertThat(khalti.requests(Endpoint.STATUS)).isEmpty();
  }

  @Test
  void a_widget_that_is_off_asks_nothing() {
    try (AGateway without = AGateway.to(khalti).with("shulka.khalti.widget", "off").open()) {
      assertThatThrownBy(() -> without.port().verify(token, AMOUNT))
          .isInstanceOf(GatewayUnavailable.class);
      assertThatThrownBy(() -> without.port().status(token, AMOUNT))
          .isInstanceOf(GatewayUnavailable.class);
    }

    assertThat(khalti.requests()).isEmpty();
  }
}
