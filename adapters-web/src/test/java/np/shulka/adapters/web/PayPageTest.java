package np.shulka.adapters.web;

import static org.assertj.core.api.Assertions.assertThat;

import np.shulka.domain.catalog.APlan;
import np.shulka.domain.catalog.Plan;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.GatewayStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PayPageTest {
  private final Web web = Web.started();
  private final Payer payer = Payer.fresh(web);

  @Test
  void it_shows_one_amount_and_one_button() {
    String page = web.get(payer.checksOut().payLink()).answer().is(200).body();

    assertThat(page)
        .contains("<title>Pay Rs. 1,130.00 - Shulka demo</title>")
        .contains("VAT 13%")
        .contains("Rs. 130.00")
        .containsOnlyOnce("<button")
        .contains("Pay Rs. 1,130.00 with Khalti</button>")
        .doesNotContain("Sita", "sita@example.com");
  }

  @Test
  void large_amounts_are_grouped_in_lakhs() {
    Plan plan = web.sells(APlan.onSale().costing(Money.rupees(1_234_567)));
    String link = new Payer.Checkout(payer, payer.orders(plan, "").is(201)).payLink();

    assertThat(web.get(link).answer().body()).contains("Rs. 12,34,567.00");
    assertThat(web.get(link + "?lang=ne").answer().body()).contains("रु. १२,३४,५६७.००");
  }

  @Test
  void the_button_leads_to_khalti() {
    Payer.Checkout checkout = payer.checksOut();

    Reply sent = web.post(checkout.payLink(), "").answer().is(303);

    assertThat(sent.header("Location")).isEqualTo(checkout.started().at("/payment/paymentUrl"));
  }

  @Test
  void a_cancelled_attempt_is_followed_by_a_fresh_one() {
    Payer.Checkout checkout = payer.checksOut().says(GatewayStatus.CANCELLED);

    String location = web.post(checkout.payLink(), "").answer().is(303).header("Location");

    assertThat(location)
        .startsWith("https://test-pay.khalti.com/")
        .isNotEqualTo(checkout.started().at("/payment/paymentUrl"));
  }

  @Test
  void nobody_is_sent_to_pay_what_may_be_paid_already() {
    Payer.Checkout checkout = payer.checksOut().says(GatewayStatus.PENDING);

    Reply sent = web.post(checkout.payLink(), "").answer().is(303);

    assertThat(sent.header("Location")).isEqualTo("/payments/" + checkout.payment());
  }

  @Test
  void what_is_paid_says_so() {
    Payer.Checkout checkout = payer.checksOut().paid();

    Reply sent = web.post(checkout.payLink() + "?lang=ne", "").answer().is(303);
    String page = web.get(checkout.payLink()).answer().is(200).body();

    assertThat(sent.header("Location")).isEqualTo(checkout.payLink() + "?lang=ne");
    assertThat(page).contains("This invoice is paid").doesNotContain("<button");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "nobody-has-this-link-at-all", "%E0%A4%B0%E0%A5%81", "a%22b"})
  void an_unknown_link_is_a_friendly_page(String token) {
    Reply page = web.get("/pay/" + token).answer().is(404);

    assertThat(page.header("Content-Type")).startsWith("text/html");
    assertThat(page.body()).contains("There is nothing here");
    web.post("/pay/" + token, "").answer().is(404);
  }

  @Test
  void the_front_door_shows_what_is_on_sale() {
    web.sells(APlan.onSale().withTrialOf(14));

    assertThat(web.get("/").answer().is(200).body())
        .contains("Rs. 1,000.00", "+ VAT", "a month", "First 14 days free", "href=\"/docs\"");
    assertThat(web.get("/?lang=ne").answer().body()).contains("रु. १,०००.००", "प्रति महिना");
  }

  @Test
  void the_style_sheet_is_there() {
    Reply css = web.get("/assets/shulka.css").answer().is(200);

    assertThat(css.header("Content-Type")).startsWith("text/css");
    assertThat(css.header("Cache-Control")).contains("max-age");
    assertThat(css.body()).contains("prefers-color-scheme: dark");
  }
}
