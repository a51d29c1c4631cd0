package np.shulka.adapters.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import np.shulka.domain.catalog.APlan;
import np.shulka.domain.identity.AnId;
import np.shulka.domain.payment.GatewayStatus;
import np.shulka.domain.payment.Pidx;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PausesTest {
  private final Web web = Web.started();
  private final Payer payer = Payer.fresh(web);
  private String subscription = "";

  @BeforeEach
  void subscribed() {
    subscription = path(payer.checksOut().paid().verified().is(200));
  }

  private static String path(Reply paid) {
    return "/api/v1/subscriptions/" + paid.at("/subscription/id");
  }

  private Reply pauses(String body) {
    return payer.post(subscription + "/pause", body);
  }

  private Reply pausesUntil(Object until) {
    return pauses("{\"until\": \"%s\"}".formatted(until));
  }

  private Instant in(Duration time) {
    return web.clock().instant().plus(time);
  }

  private String entitled() {
    return web.get("/api/v1/entitlements").as(payer.token()).answer().at("/active");
  }

  @Test
  void s20_paused_it_stands_still_until_then() {
    Instant until = in(Duration.ofDays(9));

    Reply paused = pausesUntil(until).is(200);

    assertThat(paused.at("/status")).isEqualTo("paused");
    assertThat(paused.at("/pausedUntil")).isEqualTo(until.toString());
    assertThat(paused.at("/currentPeriod")).isIn("null", "");
    assertThat(entitled()).isEqualTo("false");
    assertThat(pauses("").is(200).at("/pausedUntil")).isEqualTo(until.toString());
  }

  @Test
  void s20_resumed_it_goes_on_with_what_was_left() {
    pauses("").is(200);

    Reply resumed = payer.post(subscription + "/resume", "").is(200);

    assertThat(resumed.at("/status")).isEqualTo("active");
    assertThat(resumed.at("/pausedUntil")).isIn("null", "");
    assertThat(resumed.at("/currentPeriod/endsAt")).isNotEmpty();
    assertThat(entitled()).isEqualTo("true");
    assertThat(payer.post(subscription + "/resume", "").is(200).at("/status")).isEqualTo("active");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tomorrow", "2026-04-05", "2026-13-01T00:00:00Z", ""})
  void what_is_no_time_names_its_field(String until) {
    assertThat(pausesUntil(until).isProblem(400, "invalid-request").at("/errors/0/field"))
        .isEqualTo("until");
  }

  @Test
  void a_time_that_is_past_or_too_far_names_its_field() {
    for (Duration wrong : new Duration[] {Duration.ZERO, Duration.ofDays(91)}) {
      Reply refused = pausesUntil(in(wrong)).isProblem(400, "invalid-request");
      assertThat(refused.at("/errors/0/field")).isEqualTo("until");
    }
    pauses("{\"till\": \"x\"}").isProblem(400, "invalid-request");
  }

  @Test
  void s20_while_the_next_period_is_being_paid_it_waits() {
    String pidx = payer.post(subscription + "/renew", "{}").is(201).at("/payment/pidx");

    pauses("{}").isProblem(409, "checkout-in-progress");

    web.gateway().till().say(new Pidx(pidx), GatewayStatus.EXPIRED);
    pauses("{}").is(200);
    payer.post(subscription + "/renew", "{}").isProblem(409, "subscription-not-renewable");
  }

  @Test
  void s20_a_plan_may_not_let_it() {
    Reply started = payer.orders(web.sells(APlan.onSale().pausing(0, 1)), "").is(201);
    web.gateway().till().pay(new Pidx(started.at("/payment/pidx")));
    subscription = path(payer.verifies(started.at("/payment/pidx")).is(200));

    pauses("{}").isProblem(409, "pauses-used-up");
  }

  @Test
  void s20_what_does_not_run_or_is_to_end_is_not_paused() {
    payer.post(subscription + "/cancel", "{\"when\": \"period-end\"}").is(200);
    pauses("{}").isProblem(409, "subscription-not-pausable");
    payer.post(subscription + "/cancel", "{\"when\": \"now\"}").is(200);
    pauses("{}").isProblem(409, "subscription-not-pausable");
    assertThat(payer.post(subscription + "/resume", "").is(200).at("/status")).isEqualTo("ended");
  }

  @Test
  void somebody_elses_looks_like_none() {
    Payer stranger = Payer.fresh(web);
    String none = "/api/v1/subscriptions/" + AnId.uuid();

    for (String path : new String[] {subscription, none}) {
      stranger.post(path + "/pause", "{}").isProblem(404, "subscription-not-found");
      stranger.post(path + "/resume", "").isProblem(404, "subscription-not-found");
    }
  }
}
