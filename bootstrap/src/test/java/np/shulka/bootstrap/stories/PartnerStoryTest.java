package np.shulka.bootstrap.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import np.shulka.bootstrap.demo.Api;
import np.shulka.bootstrap.demo.Browser;
import np.shulka.bootstrap.demo.SignIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A partner team over REST, with the embedded authorization server and everything as it is. */
class PartnerStoryTest {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final List<Got> got = new CopyOnWriteArrayList<>();

  /** What a webhook brought, as it came. */
  private record Got(String body, Map<String, List<String>> headers) {}

  @Test
  void a_partner_hears_of_what_its_subscriber_pays(@TempDir Path data) throws Exception {
    Map<String, String> settings =
        Map.of("shulka.data-folder", data.toString(), "shulka.sandbox.port", "0");
    HttpServer hooks = receiver();
    try (Node node = Node.start(settings)) {
      Api admin = new Api(node.address(), new SignIn(node.address()).as("admin"), new Browser());
      PartnerTeam team = PartnerTeam.on(node, admin);
      assertThat(tokenStatus(node, team, "wrong")).isEqualTo(401);
      Api partner = team.api();
      Api.Answer endpoint =
          partner.post("/partner/webhook-endpoints", Map.of("url", address(hooks)));
      assertThat(endpoint.status()).isEqualTo(201);

      team.sells("c-1", "pro-monthly");

      learns(partner, endpoint.text("/secret"));
      hearsOfNewTerms(admin, partner);
      shutOut(node, admin, team);
    } finally {
      hooks.stop(0);
    }
  }

  private void learns(Api partner, String secret) throws Exception {
    assertThat(partner.get("/partner/subscribers/c-1/entitlements").text("/active"))
        .isEqualTo("true");
    JsonNode feed = partner.get("/partner/events").body().at("/items");
    assertThat(feed.valueStream().map(event -> event.at("/type").asString()))
        .containsExactly(
            "subscription.created",
            "invoice.issued",
            "payment.completed",
            "invoice.paid",
            "subscription.activated");
    Eventually.holds(PATIENCE, () -> got.size() == feed.size());
    compare(feed, secret);
  }

  /** What webhooks bring is what the feed shows, signed, in its order. */
  private void compare(JsonNode feed, String secret) throws Exception {
    for (int i = 0; i < feed.size(); i++) {
      Got one = got.get(i);
      new Webhook(secret).verify(one.body(), one.headers());
      assertThat(JSON.readTree(one.body())).isEqualTo(feed.get(i));
    }
  }

  /** Though they are no subscriber's. */
  private void hearsOfNewTerms(Api admin, Api partner) {
    int before = got.size();
    Map<String, Object> terms = Map.of("description", "More than before");
    assertThat(admin.post("/admin/plans/pro-monthly/versions", terms).status()).isEqualTo(201);

    Eventually.holds(PATIENCE, () -> got.size() > before);
    JsonNode told = JSON.readTree(got.getLast().body());
    assertThat(told.at("/type").asString()).isEqualTo("plan.versioned");
    assertThat(told.at("/subscriberId").asString()).isEqualTo(new UUID(0, 0).toString());
    assertThat(told.at("/data/planCode").asString()).isEqualTo("pro-monthly");
    JsonNode feed = partner.get("/partner/events").body().at("/items");
    assertThat(feed.get(feed.size() - 1)).isEqualTo(told);
  }

  private static void shutOut(Node node, Api admin, PartnerTeam team) {
    String place = "/admin/partners/" + team.let().text("/id");
    Api.Answer rotated = admin.post(place + "/rotate-secret", Map.of());
    assertThat(tokenStatus(node, team, team.let().text("/clientSecret"))).isEqualTo(401);
    assertThat(tokenStatus(node, team, rotated.text("/clientSecret"))).isEqualTo(200);
    assertThat(admin.post(place + "/disable", Map.of()).status()).isEqualTo(200);
    assertThat(tokenStatus(node, team, rotated.text("/clientSecret"))).isEqualTo(401);
    Eventually.holds(PATIENCE, () -> team.api().get("/partner/events").status() == 403);
  }

  private static int tokenStatus(Node node, PartnerTeam team, String secret) {
    return PartnerTeam.asks(node, team.let(), secret).statusCode();
  }

  private HttpServer receiver() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::take);
    server.start();
    return server;
  }

  private void take(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    got.add(new Got(body, Map.copyOf(exchange.getRequestHeaders())));
    exchange.sendResponseHeaders(204, -1);
    exchange.close();
  }

  private static String address(HttpServer server) {
    return "http://localhost:" + server.getAddress().getPort() + "/hooks";
  }
}
