package np.shulka.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(KhaltiSandboxExtension.class)
class ReturnTripTest {

  private final KhaltiSandbox khalti;
  private final Merchant merchant;
  private final Browser browser;

  ReturnTripTest(KhaltiSandbox khalti) {
    this.khalti = khalti;
    this.merchant = new Merchant(khalti);
    this.browser = new Browser(khalti);
  }

  @Test
  void can_come_back_as_in_2022() {
    khalti.set(Quirk.CALLBACK_WITHOUT_STATUS, true);
    khalti.set(Quirk.CALLBACK_IDX, true);
    String pidx = browser.logIn(merchant.initiated());

    var back = browser.press(pidx, "otp", Map.of("otp", "987654"));

    assertThat(back.header("Location"))
        .endsWith(
            "?pidx=%s&amount=13000&mobile=98XXXXX000&purchase_order_id=order-1".formatted(pidx)
                + "&purchase_order_name=Gold%20plan&idx="
                + merchant.transactionOf(pidx));
  }

  @Test
  void can_come_back_with_a_message_only() {
    khalti.set(Quirk.CALLBACK_MESSAGE_ONLY, true);

    var back = browser.press(merchant.initiated(), "cancel", Map.of());

    assertThat(back.header("Location"))
        .endsWith("/khalti/return?message=Could%20not%20process%20the%20payment.");
  }

  @Test
  void can_spell_a_cancel_as_in_2024() {
    khalti.set(Quirk.CANCELED_SPELLING, true);

    assertThat(browser.press(merchant.initiated(), "cancel", Map.of()).header("Location"))
        .contains("&status=Canceled&");
  }

  @Test
  void can_come_back_twice() {
    khalti.set(Quirk.CALLBACK_TWICE, true);

    var page = browser.press(merchant.initiated(), "cancel", Map.of());

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body())
        .containsPattern("http-equiv=\"refresh\" content=\"1;url=http://localhost:9/khalti")
        .containsPattern("<iframe [^>]*src=\"http://localhost:9/khalti/return\\?pidx=");
  }

  @Test
  void adds_to_a_query_that_is_already_there() {
    String order = Merchant.ORDER.replace("/khalti/return", "/khalti/return?shop=1");
    String pidx = merchant.initiate(order).text("pidx");

    assertThat(browser.press(pidx, "cancel", Map.of()).header("Location"))
        .contains("/khalti/return?shop=1&pidx=" + pidx);
  }

  @Test
  void carries_nepali_in_ascii() {
    String order =
        Merchant.ORDER.replace("/khalti/return", "/फिर्ता").replace("Gold plan", "सुन & चाँदी");
    String pidx = merchant.initiate(order).text("pidx");

    assertThat(browser.press(pidx, "cancel", Map.of()).header("Location"))
        .contains("/%E0%A4%AB%E0%A4%BF%E0%A4%B0%E0%A5%8D%E0%A4%A4%E0%A4%BE?pidx=")
        .contains("&purchase_order_name=%E0%A4%B8%E0%A5%81%E0%A4%A8%20%26%20%E0%A4%9A%E0%A4%BE");
  }
}
