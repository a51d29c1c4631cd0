package np.shulka.adapters.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import np.shulka.application.payment.ScriptedGateway.Fault;
import np.shulka.domain.identity.AnId;
import np.shulka.domain.payment.GatewayStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Payers come back with whatever their browser holds, and none of it is believed (C1 to C8). */
final class ReturnTest {
  private static final String BACK = "/payments/khalti/return";
  private final Web web = Web.started();
  private final Payer payer = Payer.fresh(web);
  private final Payer.Checkout checkout = payer.checksOut();
  private final String known = "/payments/" + checkout.payment();

  @Test
  void coming_back_from_paying_activates() {
    checkout.paid();

    assertThat(back("/" + checkout.payment() + "?pidx=" + checkout.pidx())).isEqualTo(known);
    assertThat(active()).isTrue();
  }

  @Test
  void the_pidx_alone_is_enough() {
    checkout.paid();

    assertThat(back("?pidx=" + checkout.pidx())).isEqualTo(known);
    assertThat(active()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?message=Could%20not%20process", "?pidx=", "?status=Completed"})
  void our_id_is_enough_where_the_pidx_is_missing(String query) {
    checkout.paid();

    assertThat(back("/" + checkout.payment() + query)).isEqualTo(known);
    assertThat(active()).isTrue();
  }

  @Test
  void a_slash_at_the_end_leads_to_the_same_place() {
    checkout.paid();

    assertThat(back("/" + checkout.payment() + "/?pidx=" + checkout.pidx())).isEqualTo(known);
    assertThat(active()).isTrue();
  }

  @Test
  void whoever_asks_again_keeps_the_language() {
    assertThat(back("/" + checkout.payment() + "?lang=ne")).isEqualTo(known + "?lang=ne");
    assertThat(back("/" + checkout.payment() + "?lang=xx")).isEqualTo(known);
  }

  @Test
  void a_forged_status_changes_nothing() {
    String forged = "&status=Completed&transaction_id=T1&amount=113000&total_amount=113000";

    assertThat(back("/" + checkout.payment() + "?pidx=" + checkout.pidx() + forged))
        .isEqualTo(known);
    assertThat(active()).isFalse();
  }

  @Test
  void a_forged_failure_changes_nothing_either() {
    checkout.paid();

    back("/" + checkout.payment() + "?pidx=" + checkout.pidx() + "&status=User%20canceled");

    assertThat(active()).isTrue();
  }

  @Test
  void the_pidx_of_another_payment_leads_nowhere() {
    Payer.Checkout other = Payer.fresh(web).checksOut().paid();

    assertThat(back("/" + checkout.payment() + "?pidx=" + other.pidx()))
        .isEqualTo("/payments/unknown");
    assertThat(active()).isFalse();
  }

  @Test
  void unknown_names_are_never_asked_about() {
    int questions = web.gateway().questions();

    assertThat(back("?pidx=nobody")).isEqualTo("/payments/unknown");
    assertThat(back("/" + AnId.uuid())).isEqualTo("/payments/unknown");
    assertThat(back("/" + checkout.payment() + "?pidx=nobody")).isEqualTo("/payments/unknown");
    assertThat(web.gateway().questions()).isEqualTo(questions);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "/nonsense",
        "?pidx=%00",
        "?pidx=%ED%A0%80",
        "?pidx=a&pidx=b",
        "?pidx=%E2%80%AE",
        "?pidx[]=a",
        "?next=https://evil.example&pidx=x",
        "/%20?pidx=%20"
      })
  void garbage_leads_to_a_page_of_ours(String tail) {
    assertThat(back(tail)).isEqualTo("/payments/unknown");
  }

  @Test
  void long_values_lead_to_a_page_of_ours() {
    assertThat(back("?pidx=" + "x".repeat(4_000))).isEqualTo("/payments/unknown");
    assertThat(back("?pidx=" + URLEncoder.encode("रु".repeat(200), StandardCharsets.UTF_8)))
        .isEqualTo("/payments/unknown");
  }

  @Test
  void gateway_trouble_still_shows_the_payment() {
    web.gateway().failNext(Fault.UNAVAILABLE);
    web.gateway().failNext(Fault.UNUSABLE);

    assertThat(back("/" + checkout.payment() + "?pidx=" + checkout.pidx())).isEqualTo(known);
    assertThat(back("/" + checkout.payment())).isEqualTo(known);
    web.get(known).answer().is(200);
  }

  @Test
  void a_hundred_returns_grant_one_period() throws Exception {
    checkout.paid();
    String address = "/" + checkout.payment() + "?pidx=" + checkout.pidx();

    try (ExecutorService browsers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<String>> returns =
          java.util.stream.IntStream.range(0, 100)
              .mapToObj(_ -> browsers.submit(() -> back(address)))
              .toList();
      for (Future<String> one : returns) assertThat(one.get()).isEqualTo(known);
    }

    assertThat(payer.get("/api/v1/subscriptions").at("/items/0/currentPeriod/endsAt"))
        .isEqualTo("2026-03-10T03:15:00Z");
  }

  @Test
  void looking_whether_the_page_is_there_asks_nobody() {
    int questions = web.gateway().questions();
    var head = web.request(BACK + "/" + checkout.payment()).method("HEAD", BodyPublishers.noBody());

    assertThat(web.send(head.build()).is(303).header("Location")).isEqualTo(known);
    assertThat(web.gateway().questions()).isEqualTo(questions);
  }

  @Test
  void a_cancelled_payment_is_shown_as_such() {
    checkout.says(GatewayStatus.CANCELLED);

    back("/" + checkout.payment() + "?pidx=" + checkout.pidx());

    assertThat(web.get(known).answer().body()).contains("No money has been taken.");
  }

  private String back(String tail) {
    return web.get(BACK + tail).answer().is(303).header("Location");
  }

  private boolean active() {
    return payer.get("/api/v1/entitlements").json().at("/active").asBoolean();
  }
}
