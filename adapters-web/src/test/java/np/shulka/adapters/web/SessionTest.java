package np.shulka.adapters.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import np.shulka.adapters.web.security.ASession;
import np.shulka.domain.catalog.APlan;
import np.shulka.domain.catalog.Plan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The API for browsers: a cookie in the place of a token, and the proof that writes need. */
final class SessionTest {
  private static final String PROOF = "0123456789";
  private final Web web = Web.started();
  private final String subject = Web.somebody();

  private String session(String... roles) {
    return ASession.of(subject, roles).in(web.sessions());
  }

  private static String proven(String session) {
    return session + "; XSRF-TOKEN=" + PROOF;
  }

  @Test
  void a_session_reads_as_its_person() {
    Reply who = web.get("/api/v1/session").with("Cookie", session()).answer().is(200);

    assertThat(who.at("/signedIn")).isEqualTo("true");
    assertThat(who.at("/subject")).isEqualTo(subject);
    assertThat(who.at("/name")).isEqualTo("Sita Sharma");
    assertThat(who.at("/email")).isEqualTo("sita@example.com");
    assertThat(who.json().at("/roles")).isEmpty();
    assertThat(who.header("Cache-Control")).contains("no-store");
  }

  @Test
  void nobody_is_told_where_they_are_and_gets_no_session() {
    Reply who = web.get("/api/v1/session").answer().is(200);

    assertThat(who.at("/signedIn")).isEqualTo("false");
    assertThat(who.json().at("/name").isNull()).isTrue();
    assertThat(who.at("/merchant/name")).isEqualTo("Shulka demo");
    assertThat(who.at("/testClock")).isEqualTo("true");
    assertThat(who.at("/now")).isEqualTo(web.clock().instant().toString());
    assertThat(who.headers().allValues("Set-Cookie"))
        .singleElement()
        .asString()
        .startsWith("XSRF-TOKEN=")
        .contains("Path=/", "Secure", "SameSite=Lax")
        .doesNotContain("HttpOnly");
  }

  @Test
  void a_token_is_told_whose_it_is() {
    Reply who = web.get("/api/v1/session").as("sita~billing-viewer").answer().is(200);

    assertThat(who.json().at("/roles").toString()).isEqualTo("[\"billing-viewer\"]");
    assertThat(who.headers().allValues("Set-Cookie")).isEmpty();
  }

  @Test
  void writing_needs_a_proof() {
    Plan plan = web.sells(APlan.onSale());
    String order = "{\"planCode\":\"" + plan.code().value() + "\"}";
    String cookies = proven(session());

    web.post("/api/v1/checkouts", order)
        .with("Cookie", cookies)
        .answer()
        .isProblem(403, "csrf-token-missing");
    web.post("/api/v1/checkouts", order)
        .with("Cookie", cookies)
        .with("X-XSRF-TOKEN", "another")
        .answer()
        .isProblem(403, "csrf-token-missing");
    web.post("/api/v1/checkouts", order)
        .with("Cookie", cookies)
        .with("X-XSRF-TOKEN", PROOF)
        .answer()
        .is(201);

    Reply mine = web.get("/api/v1/subscriptions").with("Cookie", cookies).answer().is(200);
    assertThat(mine.json().at("/items")).hasSize(1);
  }

  @Test
  void a_repeated_write_gets_the_first_answer() {
    Plan plan = web.sells(APlan.onSale());
    String cookies = proven(session());

    List<Reply> answers =
        List.of(1, 2).stream()
            .map(
                _ ->
                    web.post("/api/v1/checkouts", "{\"planCode\":\"" + plan.code().value() + "\"}")
                        .with("Cookie", cookies)
                        .with("X-XSRF-TOKEN", PROOF)
                        .with("Idempotency-Key", "once")
                        .answer())
            .toList();

    assertThat(answers.get(1).body()).isEqualTo(answers.get(0).is(201).body());
    assertThat(answers.get(1).header("Idempotent-Replayed")).isEqualTo("true");
  }

  @Test
  void roles_are_as_for_tokens() {
    String plans = "/api/v1/admin/plans";

    web.get(plans).with("Cookie", session()).answer().isProblem(403, "forbidden");
    web.get(plans).with("Cookie", session("billing-viewer")).answer().is(200);
    web.post(plans, "{}")
        .with("Cookie", proven(session("billing-viewer")))
        .with("X-XSRF-TOKEN", PROOF)
        .answer()
        .isProblem(403, "forbidden");
    web.post(plans, "{}")
        .with("Cookie", proven(session("billing-admin")))
        .with("X-XSRF-TOKEN", PROOF)
        .answer()
        .isProblem(400, "invalid-request");
    web.get("/api/v1/partner/events")
        .with("Cookie", session("billing-admin"))
        .answer()
        .isProblem(403, "forbidden");
  }

  @ParameterizedTest
  @ValueSource(strings = {"__Host-shulka-session=", "__Host-shulka-session=bm9uZQ==", "a=b"})
  void a_cookie_that_is_none_is_nobody(String cookie) {
    Reply refused =
        web.get("/api/v1/payments").with("Cookie", cookie).answer().isProblem(401, "unauthorized");

    assertThat(refused.body()).doesNotContain("bm9uZQ");
    web.get("/api/v1/plans").with("Cookie", cookie).answer().is(200);
  }

  @Test
  void a_session_is_over_after_its_longest_time() {
    String fresh = ASession.of("sita").begun(Duration.ofHours(11)).in(web.sessions());
    String old = ASession.of("sita").begun(Duration.ofHours(13)).in(web.sessions());

    web.get("/api/v1/payments").with("Cookie", fresh).answer().is(200);
    web.get("/api/v1/payments").with("Cookie", old).answer().isProblem(401, "unauthorized");
  }

  @Test
  void a_token_counts_before_a_session() {
    String admin = session("billing-admin");

    web.get("/api/v1/admin/plans")
        .with("Cookie", admin)
        .as("sita")
        .answer()
        .isProblem(403, "forbidden");
    web.get("/api/v1/admin/plans")
        .with("Cookie", admin)
        .as("forged")
        .answer()
        .isProblem(401, "unauthorized");
  }

  @Test
  void pages_do_not_look_at_the_session() {
    Reply page = web.get("/").with("Cookie", session()).answer().is(200);

    assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
    assertThat(page.body()).doesNotContain("Sita");
  }
}
