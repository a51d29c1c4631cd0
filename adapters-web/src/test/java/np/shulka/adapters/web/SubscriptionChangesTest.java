package np.shulka.adapters.web;

import static org.assertj.core.api.Assertions.assertThat;

import np.shulka.domain.identity.AnId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

final class SubscriptionChangesTest {
  private final Web web = Web.started();
  private final Payer payer = Payer.fresh(web);
  private String subscription = "";

  @BeforeEach
  void subscribed() {
    Reply paid = payer.checksOut().paid().verified().is(200);
    subscription = "/api/v1/subscriptions/" + paid.at("/subscription/id");
  }

  @Test
  void s19_cancelled_at_the_period_end_it_goes_on_until_then() {
    Reply cancelled = cancel("{\"when\": \"period-end\", \"reason\": \"moving\"}").is(200);

    assertThat(cancelled.at("/status")).isEqualTo("active");
    assertThat(cancelled.at("/cancelAtPeriodEnd")).isEqualTo("true");
    assertThat(web.get("/api/v1/entitlements").as(payer.token()).answer().at("/active"))
        .isEqualTo("true");
  }

  @Test
  void s19_cancelled_now_it_is_over() {
    Reply cancelled = cancel("{\"when\": \"now\"}").is(200);

    assertThat(cancelled.at("/status")).isEqualTo("ended");
    assertThat(cancelled.at("/endReason")).isEqualTo("cancelled");
    assertThat(web.get("/api/v1/entitlements").as(payer.token()).answer().at("/active"))
        .isEqualTo("false");
  }

  @Test
  void s19_a_cancellation_can_be_taken_back() {
    cancel("{\"when\": \"period-end\"}").is(200);

    Reply kept = payer.post(subscription + "/reactivate", "").is(200);

    assertThat(kept.at("/cancelAtPeriodEnd")).isEqualTo("false");
  }

  @Test
  void s19_what_is_over_does_not_come_back() {
    cancel("{\"when\": \"now\"}").is(200);

    payer.post(subscription + "/reactivate", "").isProblem(409, "subscription-ended");
    payer.post(subscription + "/renew", "{}").isProblem(409, "subscription-not-renewable");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}                                       | when",
        "{\"when\": \"tomorrow\"}                 | when",
        "{\"when\": \"now\", \"reason\": \" \"}   | reason",
      })
  void a_bad_wish_names_its_field(String body, String field) {
    Reply refused = cancel(body).isProblem(400, "invalid-request");

    assertThat(refused.at("/errors/0/field")).isEqualTo(field);
  }

  @Test
  void s10_three_periods_at_once_are_three_lines_of_one_invoice() {
    Reply renewal = payer.post(subscription + "/renew", "{\"periods\": 3}").is(201);

    assertThat(renewal.at("/invoice/lines/2/amount/amount")).isNotEmpty();
    assertThat(renewal.at("/payment/paymentUrl")).startsWith("http");
    assertThat(renewal.at("/subscription/status")).isEqualTo("active");
  }

  @Test
  void s10_each_of_three_lines_is_for_a_month_of_its_own() {
    Reply renewal = payer.post(subscription + "/renew", "{\"periods\": 3}").is(201);
    new Payer.Checkout(payer, renewal).paid().verified().is(200);
    String invoice = "/api/v1/invoices/" + renewal.at("/invoice/id");

    JsonNode lines = payer.get(invoice).is(200).json().at("/lines");
    JsonNode explained = payer.get(invoice + "/explain").is(200).json().at("/lines");

    assertThat(lines.findValuesAsString("periodStartsAt"))
        .isEqualTo(explained.findValuesAsString("startsAt"))
        .containsExactly("2026-03-10T03:15:00Z", "2026-04-10T03:15:00Z", "2026-05-10T03:15:00Z");
    assertThat(lines.findValuesAsString("periodEndsAt"))
        .isEqualTo(explained.findValuesAsString("endsAt"))
        .containsExactly("2026-04-10T03:15:00Z", "2026-05-10T03:15:00Z", "2026-06-10T03:15:00Z");
  }

  @Test
  void c24_one_period_more_at_any_time() {
    payer.post(subscription + "/renew", "").is(201);
    payer.post(subscription + "/renew", "{}").is(201);
    payer.post(subscription + "/renew", "{\"periods\": 2}").isProblem(409, "checkout-in-progress");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 13, -1})
  void periods_are_1_to_12(int periods) {
    Reply refused =
        payer
            .post(subscription + "/renew", "{\"periods\": " + periods + "}")
            .isProblem(400, "invalid-request");

    assertThat(refused.at("/errors/0/field")).isEqualTo("periods");
  }

  @Test
  void somebody_elses_looks_like_none() {
    Payer stranger = Payer.fresh(web);
    String none = "/api/v1/subscriptions/" + AnId.uuid();

    for (String path : new String[] {subscription, none}) {
      stranger
          .post(path + "/cancel", "{\"when\": \"now\"}")
          .isProblem(404, "subscription-not-found");
      stranger.post(path + "/reactivate", "").isProblem(404, "subscription-not-found");
      stranger.post(path + "/renew", "{}").isProblem(404, "subscription-not-found");
    }
  }

  private Reply cancel(String body) {
    return payer.post(subscription + "/cancel", body);
  }
}
