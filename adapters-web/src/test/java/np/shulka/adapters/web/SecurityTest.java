package np.shulka.adapters.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SecurityTest {
  private static final String ID = "/01900000-0000-7000-8000-000000000000";
  private final Web web = Web.started();

  static Stream<String> closed() {
    return Stream.of(
        "/subscriptions",
        "/subscriptions" + ID,
        "/invoices",
        "/invoices" + ID,
        "/payments",
        "/payments" + ID,
        "/entitlements",
        "/nothing");
  }

  @ParameterizedTest
  @MethodSource("closed")
  void reading_needs_a_token(String path) {
    Reply refused = web.get("/api/v1" + path).answer().isProblem(401, "unauthorized");

    assertThat(refused.header("WWW-Authenticate")).isEqualTo("Bearer");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/checkouts", "/payments/verify", "/payments/verify-token"})
  void writing_needs_a_token(String path) {
    web.post("/api/v1" + path, "{}").answer().isProblem(401, "unauthorized");
  }

  @ParameterizedTest
  @ValueSource(strings = {"forged", "nobody", "a b", "a,b"})
  void a_bad_token_is_no_token(String token) {
    Reply refused = web.get("/api/v1/payments").as(token).answer().isProblem(401, "unauthorized");

    assertThat(refused.header("WWW-Authenticate")).startsWith("Bearer error=\"invalid_");
    assertThat(refused.body()).doesNotContain("signature");
  }

  @Test
  void a_token_in_the_address_is_no_token() {
    web.get("/api/v1/payments?access_token=sita").answer().isProblem(401, "unauthorized");
  }

  @Test
  void admins_and_partners_have_places_of_their_own() {
    web.get("/api/v1/admin/plans").as("sita").answer().isProblem(403, "forbidden");
    web.get("/api/v1/partner/events").as("sita").answer().isProblem(403, "forbidden");
    web.get("/api/v1/admin/none").as("sita~billing-viewer").answer().isProblem(404, "not-found");
  }

  @Test
  void the_engine_room_is_closed() {
    web.get("/actuator/env").answer().isProblem(403, "forbidden");
    web.get("/actuator").as("sita~billing-admin").answer().isProblem(403, "forbidden");
  }

  @Test
  void nothing_starts_a_session() {
    assertThat(web.get("/").answer().is(200).header("Set-Cookie")).isEmpty();
    assertThat(web.get("/api/v1/plans").answer().is(200).header("Set-Cookie")).isEmpty();
  }

  @Test
  void answers_stay_out_of_caches_and_frames() {
    Reply answer = web.get("/api/v1/plans").answer();

    assertThat(answer.header("Cache-Control")).contains("no-store");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/plans", "/add-ons", "/session"})
  void what_anybody_may_read_has_a_head_too(String path) {
    new Web.Asking(web, web.request("/api/v1" + path).HEAD()).answer().is(200);
  }

  @Test
  void what_is_turned_away_at_the_edge_stays_out_of_caches_too() {
    Reply malformed = web.get("/api/v1/plans;x").answer().is(400);
    Reply large = web.post("/api/v1/checkouts", " ".repeat(70_000)).answer().is(413);

    assertThat(Stream.of(malformed, large))
        .allSatisfy(
            refused -> {
              assertThat(refused.header("Cache-Control")).contains("no-store");
              assertThat(refused.header("X-Content-Type-Options")).isEqualTo("nosniff");
            });
  }

  @Test
  void pages_load_nothing_from_elsewhere() {
    String policy = web.get("/").answer().header("Content-Security-Policy");

    assertThat(policy)
        .startsWith("default-src 'none'; style-src 'self'; ")
        .contains("form-action 'self' https://khalti.com https://*.khalti.com http://localhost:*;")
        .contains("frame-ancestors 'none'")
        .doesNotContain("unsafe", "script");
    assertThat(web.get("/").answer().header("Referrer-Policy")).isEqualTo("same-origin");
  }
}
