package np.shulka.application.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import np.shulka.domain.identity.AnId;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.GatewayLink;
import np.shulka.domain.payment.GatewayStatus;
import np.shulka.domain.payment.GatewayTransactionId;
import np.shulka.domain.payment.LookupReport;
import np.shulka.domain.payment.Pidx;
import np.shulka.domain.payment.Statement;
import np.shulka.domain.payment.WidgetToken;
import np.shulka.domain.subscriber.Contact;
import org.junit.jupiter.api.Test;

/** What every {@link PaymentGatewayPort} does. */
public interface GatewayContract {

  Money TAXABLE = Money.rupees(1_000);
  Money TAX = Money.rupees(130);
  Money TOTAL = Money.rupees(1_130);

  /** The same stage throughout one test. */
  GatewayStage stage();

  private PaymentGatewayPort gateway() {
    return stage().gateway();
  }

  private static PaymentOrder order(PaymentId payment) {
    return new PaymentOrder(
        payment,
        "Pro",
        TAXABLE,
        TAX,
        List.of(new PaymentOrder.Item("AB12CD34", "Pro", 1, TAXABLE)),
        new Contact(Optional.of("Sita"), Optional.of("sita@example.com"), Optional.empty()),
        new PaymentOrder.Reference("AB12CD34", "subscription"));
  }

  private GatewayLink.Web opened() {
    return gateway().initiate(order(AnId.ofPayment()));
  }

  private Pidx paid() {
    Pidx pidx = opened().pidx();
    stage().payerPays(pidx);
    return pidx;
  }

  private Statement said(Pidx pidx) {
    return gateway().lookup(pidx).says();
  }

  @Test
  default void a_checkout_can_be_followed_and_runs_out() {
    GatewayLink.Web link = opened();

    assertThat(link.paymentUrl()).hasParameter("pidx", link.pidx().value());
    assertThat(link.expiresAt()).isAfter(link.initiatedAt());
  }

  @Test
  default void every_checkout_is_another_one() {
    PaymentId payment = AnId.ofPayment();

    assertThat(gateway().initiate(order(payment)).pidx())
        .isNotEqualTo(gateway().initiate(order(payment)).pidx());
  }

  @Test
  default void a_checkout_that_nobody_used_is_initiated() {
    Pidx pidx = opened().pidx();

    LookupReport report = gateway().lookup(pidx);

    assertThat(report.asked()).isEqualTo(pidx);
    assertThat(report.says().status()).isEqualTo(GatewayStatus.INITIATED);
    assertThat(report.says().about()).contains(pidx);
    assertThat(report.says().total()).isEqualTo(TOTAL);
    assertThat(report.says().refunded()).isFalse();
  }

  @Test
  default void paid_is_completed_with_a_transaction() { // C14
    Pidx pidx = paid();

    LookupReport report = gateway().lookup(pidx);

    assertThat(report.says().status()).isEqualTo(GatewayStatus.COMPLETED);
    assertThat(report.says().about()).contains(pidx);
    assertThat(report.says().total()).isEqualTo(TOTAL);
    assertThat(report.says().transaction()).isPresent();
    assertThat(report.says().refunded()).isFalse();
    assertThat(report.raw().body()).isNotBlank();
  }

  @Test
  default void asking_twice_gives_two_reports_of_one_transaction() {
    Pidx pidx = paid();

    LookupReport first = gateway().lookup(pidx);
    LookupReport second = gateway().lookup(pidx);

    assertThat(second.id()).isNotEqualTo(first.id());
    assertThat(second.says()).isEqualTo(first.says());
  }

  @Test
  default void two_payments_are_two_transactions() {
    assertThat(said(paid()).transaction()).isNotEqualTo(said(paid()).transaction());
  }

  @Test
  default void a_payer_who_cancels_is_an_answer_not_an_error() {
    Pidx pidx = opened().pidx();
    stage().payerCancels(pidx);

    assertThat(said(pidx).status()).isEqualTo(GatewayStatus.CANCELLED);
    assertThat(said(pidx).total()).isEqualTo(TOTAL);
  }

  @Test
  default void a_link_that_ran_out_is_an_answer_not_an_error() {
    Pidx pidx = opened().pidx();
    stage().linkExpires(pidx);

    assertThat(said(pidx).status()).isEqualTo(GatewayStatus.EXPIRED);
  }

  @Test
  default void a_bank_that_is_not_sure_is_pending() {
    Pidx pidx = opened().pidx();
    stage().bankHolds(pidx);

    assertThat(said(pidx).status()).isEqualTo(GatewayStatus.PENDING);
  }

  @Test
  default void a_checkout_that_is_not_there_says_nothing() {
    Pidx nobodys = new Pidx("pidxOfNobody0000000000");

    assertThatThrownBy(() -> gateway().lookup(nobodys)).isInstanceOf(GatewayAnswerUnusable.class);
  }

  @Test
  default void silence_is_never_an_answer() {
    Pidx pidx = paid();
    WidgetToken token = stage().widgetTokenFor(TOTAL);
    GatewayTransactionId transaction = said(pidx).transaction().orElseThrow();
    var refund = new RefundOrder(transaction, Optional.empty(), Optional.empty());
    stage().gatewayIsDown();

    assertThatThrownBy(this::opened).isInstanceOf(GatewayUnavailable.class);
    assertThatThrownBy(() -> said(pidx)).isInstanceOf(GatewayUnavailable.class);
    assertThatThrownBy(() -> gateway().verify(token, TOTAL)).isInstanceOf(GatewayUnavailable.class);
    assertThatThrownBy(() -> gateway().refund(refund)).isInstanceOf(GatewayUnavailable.class);
  }

  @Test
  default void a_confirmation_in_the_widget_becomes_money_by_asking() {
    WidgetToken token = stage().widgetTokenFor(TOTAL);

    LookupReport report = gateway().verify(token, TOTAL);

    assertThat(report.asked()).isEqualTo(token);
    assertThat(report.says().status()).isEqualTo(GatewayStatus.COMPLETED);
    assertThat(report.says().total()).isEqualTo(TOTAL);
    assertThat(report.says().transaction()).isPresent();
    assertThat(gateway().verify(token, TOTAL).says()).isEqualTo(report.says());
  }

  @Test
  default void a_confirmation_of_another_amount_is_no_money() {
    WidgetToken token = stage().widgetTokenFor(Money.rupees(10));

    assertThatThrownBy(() -> gateway().verify(token, TOTAL))
        .isInstanceOf(GatewayAnswerUnusable.class);
  }

  @Test
  default void a_token_that_is_not_there_is_no_money() {
    WidgetToken token = new WidgetToken("tokenOfNobody");

    assertThatThrownBy(() -> gateway().verify(token, TOTAL))
        .isInstanceOf(GatewayAnswerUnusable.class);
  }

  @Test
  default void money_given_back_is_said_by_the_next_lookup() {
    Pidx pidx = paid();
    GatewayTransactionId transaction = said(pidx).transaction().orElseThrow();

    RefundReply reply =
        gateway().refund(new RefundOrder(transaction, Optional.empty(), Optional.empty()));

    assertThat(reply).isInstanceOf(RefundReply.Accepted.class);
    assertThat(said(pidx).status()).isEqualTo(GatewayStatus.REFUNDED);
    assertThat(said(pidx).refunded()).isTrue();
  }

  @Test
  default void money_is_not_given_back_twice() {
    Pidx pidx = paid();
    GatewayTransactionId transaction = said(pidx).transaction().orElseThrow();
    RefundOrder all = new RefundOrder(transaction, Optional.empty(), Optional.empty());
    gateway().refund(all);

    assertThat(gateway().refund(all)).isInstanceOf(RefundReply.Refused.class);
  }

  @Test
  default void the_merchants_transactions_can_be_read() {
    Pidx pidx = paid();
    GatewayTransactionId transaction = said(pidx).transaction().orElseThrow();

    TransactionPage page = gateway().transactions(1);
    TransactionDetail detail = gateway().transaction(transaction);

    assertThat(page.records()).extracting(TransactionRecord::id).contains(transaction);
    assertThat(detail.record().id()).isEqualTo(transaction);
    assertThat(detail.record().amount()).isEqualTo(TOTAL);
    assertThat(detail.record().stated().status()).isEqualTo(GatewayStatus.COMPLETED);
    assertThat(detail.refundable()).isTrue();
  }
}
