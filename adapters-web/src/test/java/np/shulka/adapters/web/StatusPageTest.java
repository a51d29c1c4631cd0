package np.shulka.adapters.web;

import static org.assertj.core.api.Assertions.assertThat;

import np.shulka.application.payment.ScriptedGateway.Fault;
import np.shulka.domain.identity.AnId;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.GatewayStatus;
import np.shulka.domain.payment.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class StatusPageTest {
  private final Web web = Web.started();
  private final Payer payer = Payer.fresh(web);
  private final Payer.Checkout checkout = payer.checksOut();
  private final String path = "/payments/" + checkout.payment();

  @Test
  void a_page_that_waits_looks_again() {
    String page = page(path);

    assertThat(refresh(path)).isEqualTo("2;url=" + path + "?n=1");
    assertThat(page).contains("<h1>Checking your payment</h1>");
    assertThat(page).contains("href=\"/payments/khalti/return/" + checkout.payment() + "\"");
  }

  @ParameterizedTest
  @CsvSource({"4, 2, 5", "5, 5, 6", "10, 5, 11", "11, 15, 12", "19, 15, 20"})
  void it_looks_less_and_less_often(int count, int seconds, int next) {
    assertThat(refresh(path + "?n=" + count)).isEqualTo(seconds + ";url=" + path + "?n=" + next);
  }

  @ParameterizedTest
  @ValueSource(strings = {"20", "99"})
  void it_does_not_look_for_ever(String count) {
    String page = page(path + "?n=" + count);

    assertThat(page)
        .doesNotContain("by itself")
        .contains("your money is safe")
        .contains("Check again");
    assertThat(refresh(path + "?n=" + count)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "x", "999999999999", "%00", ""})
  void a_count_that_is_none_starts_anew(String count) {
    assertThat(refresh(path + "?n=" + count)).endsWith("?n=1");
  }

  @Test
  void a_paid_payment_shows_what_it_bought() {
    checkout.paid().verified().is(200);

    String page = page(path);

    assertThat(page)
        .contains("<h1>Payment received</h1>")
        .contains("your payment of Rs. 1,130.00")
        .contains("10 March 2026, 9:00")
        .containsPattern("2082/83-\\d{6}")
        .doesNotContain("by itself");
    assertThat(refresh(path)).isEmpty();
  }

  @Test
  void a_held_payment_says_that_the_money_is_safe() {
    checkout.says(GatewayStatus.PENDING).verified().is(202);

    assertThat(page(path))
        .contains("We are still checking your payment")
        .contains("your money is safe")
        .contains("You can close this page");
  }

  @ParameterizedTest
  @CsvSource({
    "CANCELLED, The payment was cancelled",
    "EXPIRED, The time to pay has run out",
    "FAILED, The payment did not go through"
  })
  void what_came_to_nothing_took_no_money(GatewayStatus status, String title) {
    checkout.says(status).verified().is(409);

    assertThat(page(path))
        .contains("<h1>" + title + "</h1>", "No money has been taken.", "To try again")
        .doesNotContain("by itself");
    assertThat(refresh(path)).isEmpty();
  }

  @Test
  void a_mismatch_is_in_review() {
    checkout.paid();
    web.gateway().lieNext(StatusPageTest::aPaisaLess);
    checkout.verified().is(409);

    assertThat(page(path)).contains("Your payment is being reviewed", "do not pay again");
  }

  @Test
  void it_works_without_the_gateway() {
    web.gateway().goDown();
    try {
      assertThat(page(path)).contains("Checking your payment");
    } finally {
      web.gateway().comeBack();
    }
  }

  @Test
  void nobody_learns_who_pays_or_how_to_pay() {
    assertThat(page(path))
        .doesNotContain("Sita", "sita@example.com", checkout.payLink(), checkout.pidx());
  }

  @Test
  void nepali_is_spoken_in_its_own_script() {
    checkout.paid().verified().is(200);

    String page = page(path + "?lang=ne");

    assertThat(page)
        .contains("<html lang=\"ne\">")
        .contains("भुक्तानी प्राप्त भयो")
        .contains("रु. १,१३०.००")
        .contains("१० मार्च २०२६, ९:००")
        .contains("<a href=\"?lang=en\" lang=\"en\" hreflang=\"en\"");
  }

  @Test
  void the_browser_says_which_language() {
    var nepali = web.get(path).with("Accept-Language", "ne-NP,ne;q=0.9,en;q=0.8").answer();
    var german = web.get(path).with("Accept-Language", "de,en;q=0.8,ne;q=0.1").answer();
    var asked = web.get(path + "?lang=en").with("Accept-Language", "ne").answer();

    assertThat(nepali.body()).contains("<html lang=\"ne\">");
    assertThat(german.body()).contains("<html lang=\"en\">");
    assertThat(asked.body()).contains("<html lang=\"en\">").contains("?n=20&amp;lang=en");
    assertThat(asked.header("Refresh")).endsWith("?n=1&lang=en");
  }

  @Test
  void a_page_that_waits_can_be_told_to_stop() {
    assertThat(page(path)).contains("href=\"" + path + "?n=20\"");
    assertThat(refresh(path + "?n=20")).isEmpty();
  }

  @Test
  void a_mistyped_address_is_a_page_for_people_only() {
    String browser = "text/html,application/xhtml+xml,*/*;q=0.8";

    Reply page = web.get("/paymnts/x?lang=ne").with("Accept", browser).answer().is(404);

    assertThat(page.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
    assertThat(page.body()).contains("<h1>यहाँ केही छैन</h1>", "href=\"/?lang=ne\"");
    web.get("/paymnts/x").with("Accept", "*/*").answer().isProblem(404, "not-found");
    web.get("/api/v1/x").with("Accept", browser).answer().isProblem(401, "unauthorized");
    web.get("/api/v1/x")
        .as(Web.somebody())
        .with("Accept", browser)
        .answer()
        .isProblem(404, "not-found");
  }

  @Test
  void an_unknown_payment_is_a_friendly_page() {
    assertThat(web.get("/payments/" + AnId.uuid()).answer().is(404).body()).contains("<h1>");
    assertThat(web.get("/payments/nonsense").answer().is(404).body()).contains("<h1>");
    assertThat(web.get("/payments/unknown").answer().is(200).body()).contains("your money is safe");
  }

  @Test
  void trouble_is_a_page_that_can_be_tried_again() {
    web.gateway().failNext(Fault.UNAVAILABLE);

    Reply later = web.post(checkout.payLink() + "?lang=ne", "").answer().is(503);

    assertThat(later.header("Retry-After")).isEqualTo("5");
    assertThat(later.body())
        .contains("पैसा सुरक्षित छ")
        .contains("href=\"" + checkout.payLink() + "?lang=ne\"");
  }

  private String refresh(String path) {
    return web.get(path).answer().is(200).header("Refresh");
  }

  private String page(String path) {
    Reply reply = web.get(path).answer().is(200);
    assertThat(reply.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
    assertThat(reply.body()).startsWith("<!DOCTYPE html>").doesNotContain("??", "null", "<script");
    return reply.body();
  }

  private static Statement aPaisaLess(Statement truth) {
    return new Statement(
        truth.about(),
        truth.stated(),
        Money.paisa(truth.total().paisa() - 1),
        truth.transaction(),
        truth.fee(),
        truth.refunded(),
        truth.order());
  }
}
