package np.shulka.adapters.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import np.shulka.adapters.web.security.ASession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The issuer is asked again what somebody may do; here it answers with the token it is shown. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class StandingTest {
  private static final String GONE = "gone";
  private static final String PLANS = "/api/v1/admin/plans";
  private static final String PROOF = "; XSRF-TOKEN=1";

  private final List<String> asked = new ArrayList<>();
  private final String who = Web.somebody();
  private HttpServer issuer;
  private Web web;
  private volatile boolean down;

  @BeforeAll
  void start() throws IOException {
    issuer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    issuer.createContext("/token", this::token);
    issuer.start();
    web = started();
  }

  private Web started() {
    return Web.startedWith(
        """
        --spring.application.json={"shulka":{"sign-in":{"client-id":"web","client-secret":"s",\
        "issuer":"https://issuer.example","authorization-uri":"https://issuer.example/go",\
        "token-uri":"%1$s/token","jwk-set-uri":"%1$s/keys"}}}"""
            .formatted("http://127.0.0.1:" + issuer.getAddress().getPort()));
  }

  @AfterAll
  void stop() {
    web.stop();
    issuer.stop(0);
  }

  @BeforeEach
  void forget() {
    asked.clear();
    down = false;
  }

  private void token(HttpExchange call) throws IOException {
    String form = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String shown =
        Arrays.stream(form.split("&"))
            .filter(field -> field.startsWith("refresh_token="))
            .map(field -> field.substring(field.indexOf('=') + 1))
            .map(value -> URLDecoder.decode(value, StandardCharsets.UTF_8))
            .findFirst()
            .orElseThrow();
    asked.add(shown);
    if (down) answer(call, 503, "");
    else if (shown.equals(GONE)) answer(call, 400, "{\"error\":\"invalid_grant\"}");
    else answer(call, 200, "{\"access_token\":\"" + shown + "\",\"token_type\":\"Bearer\"}");
  }

  private static void answer(HttpExchange call, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    call.getResponseHeaders().set("Content-Type", "application/json");
    call.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) call.getResponseBody().write(bytes);
    call.close();
  }

  private String admin(int minutesAgo, @Nullable String shows) {
    return admin(web, minutesAgo, shows);
  }

  private String admin(Web at, int minutesAgo, @Nullable String shows) {
    return ASession.of(who, "billing-admin")
        .checked(Duration.ofMinutes(minutesAgo), shows)
        .in(at.sessions());
  }

  private Reply reads(String session) {
    return reads(web, session);
  }

  private static Reply reads(Web at, String session) {
    return at.get(PLANS).with("Cookie", session).answer();
  }

  private Reply writes(String session) {
    return web.post(PLANS, "{}").with("Cookie", session + PROOF).with("X-XSRF-TOKEN", "1").answer();
  }

  @Test
  void a_role_that_was_taken_away_is_gone_in_minutes() {
    String session = admin(6, who + "~billing-viewer");

    writes(session).isProblem(403, "forbidden");
    reads(session).is(200);
    assertThat(asked).hasSize(1);
  }

  @Test
  void a_role_that_was_given_is_there_in_minutes() {
    String session =
        ASession.of(who).checked(Duration.ofMinutes(6), who + "~billing-admin").in(web.sessions());

    writes(session).isProblem(400, "invalid-request");
  }

  @Test
  void who_was_thrown_out_is_signed_out() {
    String session = admin(6, GONE);

    reads(session).isProblem(401, "unauthorized");
    reads(session).isProblem(401, "unauthorized");
    assertThat(asked).hasSize(1);
  }

  @Test
  void a_token_of_somebody_else_is_none() {
    reads(admin(6, "another~billing-admin")).isProblem(401, "unauthorized");
  }

  @Test
  void nobody_is_asked_about_within_minutes() {
    writes(admin(4, who)).isProblem(400, "invalid-request");

    assertThat(asked).isEmpty();
  }

  @Test
  void an_issuer_that_is_down_is_believed_for_a_while() {
    Web lonely = started(); // it remembers for a while that nobody answers
    down = true;
    String subscriber = ASession.of(who).checked(Duration.ofMinutes(11), who).in(lonely.sessions());

    reads(lonely, admin(lonely, 6, who)).is(200);
    reads(lonely, admin(lonely, 11, who)).isProblem(503, "sign-in-unavailable");
    lonely.get("/api/v1/payments").with("Cookie", subscriber).answer().is(200);
    assertThat(asked).hasSize(1);
    lonely
        .post("/session/logout", "")
        .with("Cookie", admin(lonely, 11, who) + PROOF)
        .with("X-XSRF-TOKEN", "1")
        .answer()
        .is(202);
    lonely.stop();
  }

  @Test
  void with_nothing_to_ask_roles_last_as_their_token() {
    reads(admin(14, null)).is(200);
    reads(admin(16, null)).isProblem(401, "unauthorized");
    String subscriber = ASession.of(who).checked(Duration.ofMinutes(16), null).in(web.sessions());
    web.get("/api/v1/payments").with("Cookie", subscriber).answer().is(200);
  }

  @Test
  void while_another_node_asks_it_is_waited_for() {
    String session = admin(6, who + "~billing-viewer");
    String id = ASession.id(session);
    assertThat(web.turns().take(id, Duration.ofMinutes(1))).isTrue();
    var waits = CompletableFuture.supplyAsync(() -> reads(session));

    ASession.of(who, "billing-admin").checked(Duration.ZERO, "next").as(id, web.sessions());

    waits.join().is(200);
    assertThat(asked).isEmpty();
    web.turns().giveBack(id);
  }

  @Test
  void a_turn_that_is_free_again_is_taken() {
    String session = admin(6, who + "~billing-viewer");
    String id = ASession.id(session);
    assertThat(web.turns().take(id, Duration.ofMinutes(1))).isTrue();
    var waits = CompletableFuture.supplyAsync(() -> reads(session));

    web.turns().giveBack(id);

    waits.join().is(200);
    assertThat(asked).hasSize(1);
    assertThat(web.turns().take(id, Duration.ofMinutes(1))).isTrue();
  }
}
