package np.shulka.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@ExtendWith(KhaltiSandboxExtension.class)
class TransactionsTest {

  private static final String LIST = "/api/v2/merchant-transaction/";

  private final KhaltiSandbox khalti;
  private final Merchant merchant;

  TransactionsTest(KhaltiSandbox khalti) {
    this.khalti = khalti;
    this.merchant = new Merchant(khalti);
  }

  @Test
  void lists_nothing_when_nothing_was_paid() {
    merchant.initiated();

    assertThat(merchant.get(LIST).body())
        .isEqualTo(
            "{\"total_pages\":1,\"total_records\":0,\"next\":null,\"previous\":null,"
                + "\"record_range\":[0,0],\"current_page\":1,\"records\":[]}");
  }

  @Test
  void follows_next_through_all_pages() {
    List<String> paid = new ArrayList<>();
    for (int i = 0; i < 45; i++) {
      paid.addFirst(merchant.transactionOf(merchant.paid()));
    }
    paid.addFirst(khalti.payment(khalti.confirmedToken(1000, "old")).transactionId());

    List<String> listed = new ArrayList<>();
    String path = LIST;
    while (!path.isEmpty()) {
      JsonNode page = merchant.get(path).json();
      page.path("records").forEach(record -> listed.add(record.path("idx").asString("")));
      path = page.path("next").asString("").replace(khalti.baseUrl(), "");
    }

    assertThat(listed).isEqualTo(paid);
    JsonNode middle = merchant.get(LIST + "?page=2").json();
    assertThat(middle.path("record_range")).hasToString("[21,40]");
    assertThat(middle.path("total_pages").asInt()).isEqualTo(3);
    assertThat(middle.path("previous").asString("")).endsWith("?page=1");
    assertThat(merchant.get(LIST + "?page=1&page_size=46").json().path("next").isNull()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "2", "x", "-1"})
  void refuses_a_page_that_is_not_there(String page) {
    assertThat(merchant.get(LIST + "?page=" + page).status()).isEqualTo(404);
  }

  @Test
  void records_a_wallet_payment() {
    String pidx = merchant.paid();

    JsonNode record = merchant.get(LIST).json().path("records").path(0);

    assertThat(record.propertyNames())
        .containsExactly(
            "idx",
            "type",
            "state",
            "amount",
            "fee_amount",
            "refunded",
            "created_on",
            "ebanker",
            "user",
            "merchant");
    assertThat(record.path("idx").asString("")).isEqualTo(merchant.transactionOf(pidx));
    assertThat(record.at("/type/name").asString("")).isEqualTo("Wallet payment");
    assertThat(record.at("/state/name").asString("")).isEqualTo("Completed");
    assertThat(record.at("/state/template").asString("")).isEqualTo("is complete");
    assertThat(record.path("amount").asInt()).isEqualTo(13000);
    assertThat(record.path("fee_amount").asInt()).isEqualTo(390);
    assertThat(record.path("ebanker").isNull()).isTrue();
    assertThat(record.at("/user/mobile").asString("")).isEqualTo("98XXXXXXX0");
    assertThat(record.path("created_on").asString("")).endsWith("+05:45");
  }

  @Test
  void shows_fee_refunds_and_order_in_detail() {
    String pidx = merchant.initiated();
    khalti.pend(pidx);
    khalti.complete(pidx);
    khalti.refundFromDashboard(pidx, 3000);

    JsonNode detail = merchant.get(LIST + merchant.transactionOf(pidx) + "/").json();

    assertThat(detail.path("can_refund").asBoolean()).isTrue();
    assertThat(detail.path("can_complete").asBoolean()).isFalse();
    assertThat(detail.at("/state/name").asString("")).isEqualTo("Partially refunded");
    assertThat(detail.at("/type/name").asString("")).isEqualTo("Ebanking payment");
    assertThat(detail.at("/child_transactions/0/type/name").asString("")).isEqualTo("Fee");
    assertThat(detail.at("/child_transactions/0/amount").asInt()).isEqualTo(390);
    assertThat(detail.at("/child_transactions/0/payee/mobile").asString(""))
        .isEqualTo("wallet@khalti.com");
    assertThat(detail.at("/child_transactions/1/type/name").asString("")).isEqualTo("Refund");
    assertThat(detail.at("/child_transactions/1/amount").asInt()).isEqualTo(3000);
    assertThat(detail.path("meta"))
        .hasToString(
            "{\"product_identity\":\"order-1\",\"product_name\":\"Gold plan\","
                + "\"product_url\":\"http://localhost:9/\"}");
  }

  @Test
  void can_not_refund_twice() {
    String pidx = merchant.paid();
    khalti.refundFromDashboard(pidx, 0);

    JsonNode detail = merchant.get(LIST + merchant.transactionOf(pidx) + "/").json();

    assertThat(detail.path("can_refund").asBoolean()).isFalse();
    assertThat(detail.path("refunded").asBoolean()).isTrue();
  }

  @Test
  void hides_what_is_not_paid() {
    String pidx = merchant.initiated();
    khalti.pend(pidx);

    assertThat(merchant.get(LIST + merchant.transactionOf(pidx) + "/").status()).isEqualTo(404);
    assertThat(merchant.get(LIST + "unknown/").status()).isEqualTo(404);
  }
}
