package np.shulka.adapters.khalti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import np.shulka.application.payment.GatewayAnswerUnusable;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.Pidx;
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
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers and words are read strictly or not at all (B11). */
@ExtendWith(KhaltiSandboxExtension.class)
class LookupDecodingTest {
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

  private Statement says() {
    return gateway.port().lookup(pidx).says();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"pidx\":\"x\",\"total_amount\":11300.0,\"status\":\"Completed\"}",
        "{\"pidx\":\"x\",\"total_amount\":\"113.00\",\"status\":\"Completed\"}",
        "{\"pidx\":\"x\",\"total_amount\":1e4,\"status\":\"Completed\"}",
        "{\"pidx\":\"x\",\"total_amount\":9223372036854775808,\"status\":\"Completed\"}",
        "{\"pidx\":\"x\",\"total_amount\":\"9223372036854775808\",\"status\":\"Completed\"}",
        "{\"pidx\":\"x\",\"total_amount\":-1,\"status\":\"Completed\"}",
        "{\"pidx\":\"x\",\"total_amount\":true,\"status\":\"Completed\"}",
        "{\"pidx\":\"x\",\"total_amount\":\"\",\"status\":\"Completed\"}",
        "{\"pidx\":\"x\",\"total_amount\":null,\"status\":\"Completed\"}",
        "{\"pidx\":\"x\",\"total_amount\":[11300],\"status\":\"Completed\"}",
        "{\"pidx\":\"x\",\"total_amount\":11300,\"status\":1}",
        "{\"pidx\":\"x\",\"total_amount\":11300,\"status\":\"\"}",
        "{\"pidx\":\"x\",\"total_amount\":11300,\"status\":\"Completed\",\"refunded\":1}",
        "{\"pidx\":\"x\",\"total_amount\":11300,\"status\":\"Completed\",\"fee\":-1}",
        "{\"pidx\":\"a\\u0000b\",\"total_amount\":11300,\"status\":\"Completed\"}",
        "{\"pidx\":\"x\",\"total_amount\":11300,\"status\":\"Completed\",\"transaction_id\":\"\\u0000\"}",
        "{\"pidx\":\"x\",\"total_amount\":1,\"status\":\"Completed\",\"total_amount\":11300}",
        "{\"pidx\":\"x\",\"total_amount\":11300,\"status\":\"Expired\",\"status\":\"Completed\"}"
      })
  void b11_an_answer_that_could_be_misread_is_not_read(String body) {
    khalti.arm(Endpoint.LOOKUP, Fault.rawBody(body));

    assertThatThrownBy(this::says).isInstanceOf(GatewayAnswerUnusable.class);
  }

  @Test
  void b11_a_deeply_nested_answer_is_not_read() {
    String deep = "[".repeat(2_000) + "]".repeat(2_000);
    khalti.arm(
        Endpoint.LOOKUP,
        Fault.rawBody("{\"total_amount\":11300,\"status\":\"Completed\",\"x\":" + deep + "}"));

    assertThatThrownBy(this::says).isInstanceOf(GatewayAnswerUnusable.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"STRING_NUMBERS", "EXTRA_FIELDS"})
  void b11_quoted_numbers_and_new_fields_are_read(String fault) {
    khalti.complete(pidx.value());
    khalti.arm(Endpoint.LOOKUP, Fault.named(fault));

    Statement says = says();

    assertThat(says.total()).isEqualTo(Money.rupees(113));
    assertThat(says.fee()).isEqualTo(Money.paisa(339));
  }

  @Test
  void what_khalti_leaves_out_is_none() {
    khalti.arm(Endpoint.LOOKUP, Fault.rawBody("{\"total_amount\":11300,\"status\":\"Completed\"}"));

    Statement says = says();

    assertThat(says.about()).isEmpty();
    assertThat(says.fee()).isEqualTo(Money.ZERO);
    assertThat(says.refunded()).isFalse();
    assertThat(says.order()).isEmpty();
  }
}
