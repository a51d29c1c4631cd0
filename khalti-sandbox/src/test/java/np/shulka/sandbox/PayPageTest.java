package np.shulka.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayPageTest {

  @RegisterExtension
  static final KhaltiSandboxExtension SANDBOX =
      new KhaltiSandboxExtension(
          SandboxConfig.defaults()
              .bankDelay(Duration.ofMinutes(5))
              .clock(InstantSource.fixed(Instant.parse("2026-01-01T00:00:00Z"))));

  private final KhaltiSandbox khalti = SANDBOX.sandbox();
  private final Merchant merchant = new Merchant(khalti);
  private final Browser browser = new Browser(khalti);

  @Test
  void pays_from_the_wallet_without_a_script() {
    String pidx = merchant.initiated();

    var first = browser.opens(pidx);
    var login = browser.press(pidx, "wallet", Map.of("khalti_id", "9800000004", "mpin", "1111"));
    var second = browser.get(login.header("Location"));
    var back = browser.press(pidx, "otp", Map.of("otp", "987654"));

    assertThat(first.status()).isEqualTo(200);
    assertThat(first.body())
        .contains("Gold plan", "Rs 130.00", "60 min 0 s", "no real money", "Test Merchant")
        .doesNotContain("<script", "http://", "https://");
    assertThat(login.status()).isEqualTo(303);
    assertThat(second.body()).contains("98XXXXX004", "name=\"otp\"");
    assertThat(back.status()).isEqualTo(302);
    String transaction = merchant.transactionOf(pidx);
    assertThat(back.header("Location"))
        .isEqualTo(
            "http://localhost:9/khalti/return?pidx=%1$s&txnId=%2$s&amount=13000"
                + "&total_amount=13000&status=Completed&mobile=98XXXXX004&tidx=%2$s"
                + "&purchase_order_id=order-1&purchase_order_name=Gold%%20plan"
                + "&transaction_id=%2$s",
            pidx, transaction);
    assertThat(merchant.lookup(pidx).text("status")).isEqualTo("Completed");
  }

  @Test
  void comes_back_empty_handed_after_a_cancel() {
    String pidx = merchant.initiated();

    var back = browser.press(pidx, "cancel", Map.of());

    assertThat(back.header("Location"))
        .isEqualTo(
            "http://localhost:9/khalti/return?pidx=%s&amount=13000&total_amount=13000"
                + "&status=User%%20canceled&mobile=&tidx=&purchase_order_id=order-1"
                + "&purchase_order_name=Gold%%20plan&transaction_id=",
            pidx);
    assertThat(merchant.lookup(pidx).text("status")).isEqualTo("User canceled");
  }

  @Test
  void waits_for_a_bank_that_confirms_later() {
    String pidx = merchant.initiated();

    var back = browser.press(pidx, "bank", Map.of());

    assertThat(back.header("Location")).contains("&status=Pending&", "&transaction_id=");
    assertThat(browser.opens(pidx).body()).contains("Payment: Pending");
    khalti.advance(Duration.ofMinutes(5).minusMillis(1));
    assertThat(merchant.lookup(pidx).text("status")).isEqualTo("Pending");
    khalti.advance(Duration.ofMillis(1));
    assertThat(merchant.lookup(pidx).text("status")).isEqualTo("Completed");
  }

  @Test
  void pays_but_never_returns() {
    String pidx = browser.logIn(merchant.initiated());

    var page = browser.press(pidx, "otp_close", Map.of("otp", "987654"));

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body()).contains("You may close this tab", "Completed");
    assertThat(merchant.lookup(pidx).text("status")).isEqualTo("Completed");
  }

  @Test
  void closes_the_tab_and_leaves_the_payment_open() {
    String pidx = merchant.initiated();

    var page = browser.press(pidx, "close", Map.of());

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body()).contains("You may close this tab", "Initiated");
    assertThat(merchant.lookup(pidx).text("status")).isEqualTo("Initiated");
  }

  @ParameterizedTest
  @CsvSource({"9800000000, 1112", "9800000006, 1111", "'', ''"})
  void counts_wrong_pins(String mobile, String mpin) {
    String pidx = merchant.initiated();
    Map<String, String> wrong = Map.of("khalti_id", mobile, "mpin", mpin);

    assertThat(browser.press(pidx, "wallet", wrong).body()).contains("Tries left: 2.");
    assertThat(browser.press(pidx, "wallet", wrong).body()).contains("Tries left: 1.");
    assertThat(browser.press(pidx, "wallet", wrong).body()).contains("Payment: Failed");
    assertThat(merchant.lookup(pidx).text("status")).isEqualTo("Failed");
  }

  @Test
  void counts_wrong_codes() {
    String pidx = browser.logIn(merchant.initiated());

    var wrong = browser.press(pidx, "otp", Map.of("otp", "123456"));

    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.body()).contains("The code is not right. Tries left: 2.", "role=\"alert\"");
    assertThat(browser.press(pidx, "otp", Map.of("otp", "987654")).status()).isEqualTo(302);
  }

  @Test
  void asks_for_the_pin_before_the_code() {
    String pidx = merchant.initiated();

    var page = browser.press(pidx, "otp", Map.of("otp", "987654"));

    assertThat(page.status()).isEqualTo(303);
    assertThat(merchant.lookup(pidx).text("status")).isEqualTo("Initiated");
  }

  @Test
  void goes_back_to_the_first_step() {
    String pidx = browser.logIn(merchant.initiated());

    browser.press(pidx, "back", Map.of());

    assertThat(browser.opens(pidx).body()).contains("name=\"mpin\"");
  }

  @Test
  void shows_a_dead_link_and_the_way_back() {
    String pidx = merchant.initiated();
    khalti.advance(Duration.ofHours(1));

    var page = browser.press(pidx, "wallet", Map.of("khalti_id", "9800000000", "mpin", "1111"));

    assertThat(page.body()).contains("Payment: Expired", "Return to Test Merchant");
    assertThat(page.body()).contains("status=Expired&amp;mobile=");
  }

  @Test
  void keeps_banks_out_of_small_orders() {
    String pidx = merchant.initiate(Merchant.ORDER.replace("13000", "9999")).text("pidx");

    assertThat(browser.opens(pidx).body()).contains("disabled>Pay by bank");
    assertThat(browser.press(pidx, "bank", Map.of()).status()).isEqualTo(422);
    assertThat(merchant.lookup(pidx).text("status")).isEqualTo("Initiated");
  }

  @Test
  void hides_the_wallet_from_a_banking_order() {
    String order = Merchant.ORDER.strip().replaceFirst("}$", ",\"modes\":[\"EBANKING\"]}");
    String pidx = merchant.initiate(order).text("pidx");

    assertThat(browser.opens(pidx).body())
        .doesNotContain("name=\"mpin\"")
        .contains("value=\"bank\">Pay by bank");
  }

  @Test
  void escapes_what_the_merchant_wrote() {
    String order = Merchant.ORDER.replace("Gold plan", "<script>alert('x')</script>");
    String pidx = merchant.initiate(order).text("pidx");

    var page = browser.opens(pidx);

    assertThat(page.body())
        .doesNotContain("<script>")
        .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;");
    assertThat(page.header("Content-Security-Policy")).startsWith("default-src 'none'");
  }

  @Test
  void groups_rupees_as_in_nepal() {
    String pidx = merchant.initiate(Merchant.ORDER.replace("13000", "1234567805")).text("pidx");

    assertThat(browser.opens(pidx).body()).contains("Rs 1,23,45,678.05");
  }

  @Test
  void knows_no_other_payment() {
    assertThat(browser.get("/pay/?pidx=nothing").status()).isEqualTo(404);
    assertThat(browser.get("/pay/").status()).isEqualTo(404);
  }
}
