package np.shulka.adapters.khalti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.Optional;
import java.util.stream.Stream;
import np.shulka.application.payment.RefundOrder;
import np.shulka.application.payment.RefundReply;
import np.shulka.application.work.Problem;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.GatewayStatus;
import np.shulka.domain.payment.GatewayTransactionId;
import np.shulka.domain.payment.Pidx;
import np.shulka.domain.payment.Statement;
import np.shulka.sandbox.Endpoint;
import np.shulka.sandbox.Fault;
import np.shulka.sandbox.KhaltiSandbox;
import np.shulka.sandbox.KhaltiSandboxExtension;
import np.shulka.sandbox.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Money goes back at most once per call, whatever becomes of the answer. */
@ExtendWith(KhaltiSandboxExtension.class)
class KhaltiRefundsTest {
  private KhaltiSandbox khalti;
  private AGateway gateway;
  private Pidx pidx;

  @BeforeEach
  void pay(KhaltiSandbox khalti) {
    this.khalti = khalti;
    gateway = AGateway.to(khalti).with("khalti.partial-refunds", "true").open();
    pidx = gateway.port().initiate(AnOrder.forAMonth().order()).pidx();
    khalti.complete(pidx.value());
  }

  @AfterEach
  void close() {
    gateway.close();
  }

  private GatewayTransactionId transaction() {
    return new GatewayTransactionId(khalti.payment(pidx.value()).transactionId());
  }

  private RefundOrder everything() {
    return new RefundOrder(transaction(), Optional.empty(), Optional.empty());
  }

  private RefundOrder part(Money amount) {
    return new RefundOrder(transaction(), Optional.of(amount), Optional.empty());
  }

  @Test
  void everything_is_given_back() {
    RefundReply reply = gateway.port().refund(everything());

    assertThat(reply).isInstanceOf(RefundReply.Accepted.class);
    assertThat(khalti.requests(Endpoint.REFUND))
        .extracting(RecordedRequest::path, RecordedRequest::body)
        .containsExactly(
            tuple("/api/merchant-transaction/" + transaction().value() + "/refund/", "{}"));
    Statement says = gateway.port().lookup(pidx).says();
    assertThat(says.status()).isEqualTo(GatewayStatus.REFUNDED);
    assertThat(says.refunded()).isTrue();
  }

  @Test
  void a_part_is_given_back_in_whole_paisa() {
    RefundOrder order =
        new RefundOrder(transaction(), Optional.of(Money.rupees(50)), Optional.of("9800000001"));

    assertThat(gateway.port().refund(order)).isInstanceOf(RefundReply.Accepted.class);

    assertThat(khalti.payment(pidx.value()).refundedPaisa()).isEqualTo(5_000);
    assertThat(khalti.requests(Endpoint.REFUND).getFirst().body())
        .isEqualTo("{\"amount\":5000,\"mobile\":\"9800000001\"}");
  }

  @Test
  void a_part_is_not_sent_while_parts_are_switched_off() {
    try (AGateway cautious = AGateway.to(khalti).open()) {
      RefundReply reply = cautious.port().refund(part(Money.rupees(50)));

      assertThat(reply)
          .asInstanceOf(type(RefundReply.Refused.class))
          .extracting(RefundReply.Refused::reason)
          .asString()
          .contains("KHALTI_PARTIAL_REFUNDS");
    }
    assertThat(khalti.requests(Endpoint.REFUND)).isEmpty();
  }

  @Test
  void a_clear_no_is_told_with_its_reason() {
    RefundReply reply = gateway.port().refund(part(Money.rupees(500)));

    assertThat(reply)
        .asInstanceOf(type(RefundReply.Refused.class))
        .satisfies(refused -> assertThat(refused.reason()).startsWith("amount: "))
        .satisfies(refused -> assertThat(refused.raw().httpStatus()).isEqualTo(400));
  }

  @Test
  void an_unknown_transaction_is_a_clear_no() {
    RefundOrder order =
        new RefundOrder(new GatewayTransactionId("a?b=c&d #é"), Optional.empty(), Optional.empty());

    assertThat(gateway.port().refund(order)).isInstanceOf(RefundReply.Refused.class);
  }

  @Test
  void a_newer_reply_without_words_is_a_yes() {
    khalti.arm(Endpoint.REFUND, Fault.rawBody("{\"refunded\":true,\"status\":\"Refunded\"}"));

    assertThat(gateway.port().refund(everything())).isInstanceOf(RefundReply.Accepted.class);
  }

  static Stream<Fault> k4_an_unknown_outcome_is_thrown_and_not_retried() {
    return Stream.of(
        Fault.dropBefore(),
        Fault.dropAfter(),
        Fault.htmlError(503),
        Fault.htmlErrorAfter(502),
        Fault.of(Fault.Kind.EMPTY_BODY),
        Fault.of(Fault.Kind.TRUNCATED_JSON),
        Fault.of(Fault.Kind.WRONG_CONTENT_TYPE),
        Fault.of(Fault.Kind.REDIRECT),
        Fault.of(Fault.Kind.TOO_MANY_REQUESTS),
        Fault.of(Fault.Kind.UNAUTHORIZED),
        Fault.rawBody("{}"),
        Fault.rawBody("{\"refunded\":false}"));
  }

  @ParameterizedTest
  @MethodSource
  void k4_an_unknown_outcome_is_thrown_and_not_retried(Fault fault) {
    khalti.arm(Endpoint.REFUND, fault);

    assertThatThrownBy(() -> gateway.port().refund(everything())).isInstanceOf(Problem.class);

    assertThat(khalti.requests(Endpoint.REFUND)).hasSize(1);
  }

  @Test
  void k4_a_lost_yes_is_found_by_asking() {
    khalti.arm(Endpoint.REFUND, Fault.dropAfter());

    assertThatThrownBy(() -> gateway.port().refund(everything())).isInstanceOf(Problem.class);

    assertThat(gateway.port().lookup(pidx).says().status()).isEqualTo(GatewayStatus.REFUNDED);
  }
}
