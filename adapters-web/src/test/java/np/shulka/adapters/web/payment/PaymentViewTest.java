package np.shulka.adapters.web.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import np.shulka.adapters.web.problem.InvalidRequest;
import np.shulka.domain.money.ATime;
import np.shulka.domain.payment.APayment;
import np.shulka.domain.payment.Attempt.Channel;
import np.shulka.domain.payment.Disposition;
import np.shulka.domain.payment.GatewayStatus;
import np.shulka.domain.payment.Payment;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class PaymentViewTest {
  static Stream<Arguments> states() {
    return Stream.of(
        Arguments.of(APayment.created(), "created", null, "none"),
        Arguments.of(APayment.initiated(), "initiated", null, "none"),
        Arguments.of(APayment.pending(), "pending", "Pending", "none"),
        Arguments.of(
            APayment.closed(GatewayStatus.CANCELLED), "cancelled", "User canceled", "none"),
        Arguments.of(APayment.closed(GatewayStatus.EXPIRED), "expired", "Expired", "none"),
        Arguments.of(APayment.closed(GatewayStatus.FAILED), "failed", "Failed", "none"),
        Arguments.of(APayment.completed(), "completed", "Completed", "settled-invoice"),
        Arguments.of(
            APayment.completed(Disposition.UNAPPLIED), "completed", "Completed", "unapplied"),
        Arguments.of(APayment.mismatched(), "mismatched", null, "none"),
        Arguments.of(APayment.refunded(), "refunded", "Refunded", "none"));
  }

  @ParameterizedTest
  @MethodSource("states")
  void every_state_has_its_word(
      APayment<? extends Payment> payment, String status, String gatewayStatus, String became) {
    PaymentView view = PaymentView.of(payment.at(ATime.NOW));

    assertThat(view.status()).isEqualTo(status);
    assertThat(view.gatewayStatus()).isEqualTo(gatewayStatus);
    assertThat(view.disposition()).isEqualTo(became);
    assertThat(view.paymentUrl() != null).isEqualTo(status.equals("initiated"));
    assertThat(view.verifiedAt() != null).isEqualTo(status.equals("completed"));
  }

  /** Its tax invoice stays paid by it, with a credit note beside it (N5, S25). */
  @Test
  void what_settled_an_invoice_did_though_all_of_it_went_back() {
    Payment.Completed settling = APayment.completed().at(ATime.NOW);

    PaymentView view = PaymentView.of(settling, settling.amount());

    assertThat(view.status()).isEqualTo("refunded");
    assertThat(view.refundedAmount().amount()).isEqualTo(settling.amount().paisa());
    assertThat(view.disposition()).isEqualTo("settled-invoice");
  }

  @Test
  void a_widget_payment_has_no_page() {
    PaymentView view = PaymentView.of(APayment.initiated().inWidget().at(ATime.NOW));

    assertThat(view.pidx()).isNull();
    assertThat(view.paymentUrl()).isNull();
  }

  @Test
  void the_widget_has_to_be_on() {
    assertThat(new Channels("on").chosen("widget")).isEqualTo(Channel.WIDGET);
    Assertions.assertThatExceptionOfType(InvalidRequest.class)
        .isThrownBy(() -> new Channels("off").chosen("widget"));
  }
}
