package np.shulka.adapters.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** How often partners may call. */
final class PartnerLimitsTest {
  private static final Web WEB = Web.startedWith("--shulka.partners.requests-per-minute=5");

  @AfterAll
  static void stop() {
    WEB.stop();
  }

  @Test
  void who_calls_too_often_is_told_when_to_come_back() {
    APartner partner = APartner.letIn(WEB);
    APartner neighbour = APartner.letIn(WEB);
    for (int left = 4; left >= 0; left--) {
      Reply answer = partner.get("/events").is(200);
      assertThat(answer.header("RateLimit-Policy")).isEqualTo("\"partner\";q=5;w=60");
      assertThat(answer.header("RateLimit")).startsWith("\"partner\";r=" + left + ";t=");
    }

    Reply refused = partner.get("/events").isProblem(429, "rate-limited");
    assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 12);
    assertThat(refused.header("RateLimit")).startsWith("\"partner\";r=0;t=");
    neighbour.get("/events").is(200);
  }

  @Test
  void a_request_that_was_refused_has_no_effect() {
    APartner partner = APartner.letIn(WEB);
    for (int i = 0; i < 5; i++) partner.get("/events").is(200);

    partner.put("/subscribers/c", "{}").isProblem(429, "rate-limited");
    assertThat(partner.listens().status()).isEqualTo(429);
  }
}
