package np.shulka.adapters.khalti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import np.shulka.application.payment.GatewayAnswerUnusable;
import np.shulka.application.payment.TransactionDetail;
import np.shulka.application.payment.TransactionPage;
import np.shulka.application.payment.TransactionRecord;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.GatewayStatus;
import np.shulka.domain.payment.GatewayTransactionId;
import np.shulka.domain.payment.Pidx;
import np.shulka.domain.payment.StatedStatus;
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

/** What Khalti's own books say, page by page. */
@ExtendWith(KhaltiSandboxExtension.class)
class KhaltiBooksTest {
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

  private GatewayTransactionId pay() {
    Pidx pidx = gateway.port().initiate(AnOrder.forAMonth().order()).pidx();
    khalti.complete(pidx.value());
    return new GatewayTransactionId(khalti.payment(pidx.value()).transactionId());
  }

  @Test
  void every_transaction_is_on_one_page() {
    List<GatewayTransactionId> paid = new ArrayList<>();
    for (int payments = 0; payments < 25; payments++) paid.add(pay());

    List<GatewayTransactionId> listed = new ArrayList<>();
    TransactionPage page;
    int number = 1;
    do {
      page = gateway.port().transactions(number++);
      page.records().forEach(record -> listed.add(record.id()));
    } while (!page.last());

    assertThat(listed).containsExactlyInAnyOrderElementsOf(paid);
    assertThat(page.page()).isEqualTo(2);
  }

  @Test
  void no_transactions_are_one_empty_page() {
    assertThat(gateway.port().transactions(1)).isEqualTo(new TransactionPage(1, true, List.of()));
  }

  @Test
  void a_transaction_is_read_with_its_fee() {
    GatewayTransactionId id = pay();

    TransactionDetail detail = gateway.port().transaction(id);

    TransactionRecord record = detail.record();
    assertThat(record.id()).isEqualTo(id);
    assertThat(record.type()).isEqualTo("Wallet payment");
    assertThat(record.stated()).isEqualTo(new StatedStatus(GatewayStatus.COMPLETED, "Completed"));
    assertThat(record.amount()).isEqualTo(Money.rupees(113));
    assertThat(record.fee()).isEqualTo(Money.paisa(339));
    assertThat(record.refunded()).isFalse();
    assertThat(detail.refundable()).isTrue();
    assertThat(detail.product()).contains(AnOrder.PAYMENT.toString());
  }

  @Test
  void an_unknown_transaction_is_not_read() {
    GatewayTransactionId unknown = new GatewayTransactionId("a b");

    assertThatThrownBy(() -> gateway.port().transaction(unknown))
        .isInstanceOf(GatewayAnswerUnusable.class)
        .hasMessageContaining("Not found.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"records\":[{}]}",
        "{\"records\":[null]}",
        "{\"records\":null}",
        "{\"records\":[{\"idx\":\"a\",\"state\":{\"name\":\"Completed\"},\"amount\":-1}]}",
        "{\"records\":[{\"idx\":\"a\",\"state\":{\"name\":\"Completed\"},\"amount\":1}]}",
        "{\"records\":[{\"idx\":\"a\",\"amount\":1,\"created_on\":\"2018-06-20T14:48:08+05:45\"}]}"
      })
  void a_page_with_a_gap_is_not_read(String body) {
    khalti.arm(Endpoint.TRANSACTIONS, Fault.rawBody(body));

    assertThatThrownBy(() -> gateway.port().transactions(1))
        .isInstanceOf(GatewayAnswerUnusable.class);
  }

  @Test
  void a_long_page_is_taken() {
    khalti.arm(
        Endpoint.TRANSACTIONS,
        Fault.rawBody("{\"records\":[],\"x\":\"" + "x".repeat(200_000) + "\"}"));

    assertThat(gateway.port().transactions(1).last()).isTrue();
  }
}
