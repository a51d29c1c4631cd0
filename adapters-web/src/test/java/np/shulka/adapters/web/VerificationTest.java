package np.shulka.adapters.web;

import static org.assertj.core.api.Assertions.assertThat;

import np.shulka.application.payment.ScriptedGateway.Fault;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.GatewayStatus;
import np.shulka.domain.payment.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class VerificationTest {
  private final Web web = Web.started();
  private final Payer payer = Payer.fresh(web);

  @Test
  void a_paid_checkout_activates_the_subscription() {
    Payer.Checkout checkout = payer.checksOut().paid();

    Reply verified = checkout.verified().is(200);

    assertThat(verified.at("/outcome")).isEqualTo("completed");
    assertThat(verified.at("/payment/status")).isEqualTo("completed");
    assertThat(verified.at("/payment/disposition")).isEqualTo("settled-invoice");
    assertThat(verified.at("/payment/gatewayStatus")).isEqualTo("Completed");
    assertThat(verified.at("/payment/gatewayTransactionId")).startsWith("T");
    assertThat(verified.json().at("/payment/paymentUrl").isNull()).isTrue();
    assertThat(verified.at("/subscription/status")).isEqualTo("active");
    assertThat(verified.at("/subscription/currentPeriod/startsAt"))
        .isEqualTo("2026-02-10T03:15:00Z");
    assertThat(verified.at("/subscription/currentPeriod/endsAt")).isEqualTo("2026-03-10T03:15:00Z");
  }

  @Test
  void a_second_verification_finds_it_done() {
    Payer.Checkout checkout = payer.checksOut().paid();
    checkout.verified().is(200);

    assertThat(checkout.verified().is(200).at("/outcome")).isEqualTo("already-completed");
  }

  @ParameterizedTest
  @EnumSource(names = {"INITIATED", "PENDING", "UNRECOGNISED"})
  void what_is_not_decided_is_accepted(GatewayStatus status) {
    Reply answer = payer.checksOut().says(status).verified().is(202);

    assertThat(answer.at("/outcome")).isEqualTo("pending");
    assertThat(answer.at("/subscription/status")).isEqualTo("incomplete");
  }

  @ParameterizedTest
  @CsvSource({
    "CANCELLED, cancelled, User canceled",
    "EXPIRED, expired, Expired",
    "FAILED, failed, Failed",
    "REFUNDED, refunded, Refunded"
  })
  void what_came_to_nothing_is_a_conflict(GatewayStatus status, String shown, String word) {
    Reply answer = payer.checksOut().says(status).verified();

    answer.isProblem(409, "payment-not-completed");
    assertThat(answer.at("/payment/status")).isEqualTo(shown);
    assertThat(answer.at("/gatewayStatus")).isEqualTo(word);
  }

  @Test
  void what_went_back_before_we_knew_was_paid_once() {
    Reply answer = payer.checksOut().says(GatewayStatus.REFUNDED).verified();

    assertThat(answer.at("/detail")).isEqualTo("It was paid, and all of it went back.");
  }

  @Test
  void another_amount_is_a_mismatch() {
    Payer.Checkout checkout = payer.checksOut().paid();
    web.gateway().lieNext(truth -> withTotal(truth, Money.paisa(112_999)));

    Reply answer = checkout.verified().isProblem(409, "payment-mismatch");

    assertThat(answer.at("/payment/status")).isEqualTo("mismatched");
    assertThat(payer.get("/api/v1/entitlements").json().at("/active").asBoolean()).isFalse();
  }

  @Test
  void somebody_elses_checkout_looks_like_none() {
    Payer.Checkout checkout = payer.checksOut().paid();
    Payer thief = Payer.fresh(web);

    Reply foreign = thief.verifies(checkout.pidx()).isProblem(404, "payment-not-found");
    Reply missing = thief.verifies("pidx-of-nobody").isProblem(404, "payment-not-found");

    assertThat(foreign.body()).isEqualTo(missing.body());
  }

  @Test
  void gateway_trouble_changes_nothing() {
    Payer.Checkout checkout = payer.checksOut().paid();
    web.gateway().failNext(Fault.UNAVAILABLE);
    web.gateway().failNext(Fault.UNUSABLE);

    Reply down = checkout.verified().isProblem(503, "gateway-unavailable");
    checkout.verified().isProblem(502, "gateway-answer-unusable");

    assertThat(down.header("Retry-After")).isEqualTo("5");
    assertThat(checkout.verified().is(200).at("/outcome")).isEqualTo("completed");
  }

  static Statement withTotal(Statement truth, Money total) {
    return new Statement(
        truth.about(),
        truth.stated(),
        total,
        truth.transaction(),
        truth.fee(),
        truth.refunded(),
        truth.order());
  }
}
