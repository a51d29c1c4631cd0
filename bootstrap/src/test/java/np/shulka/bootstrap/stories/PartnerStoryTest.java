package np.shulka.bootstrap.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import np.shulka.bootstrap.demo.Api;
import np.shulka.bootstrap.demo.Browser;
import np.shulka.bootstrap.demo.KhaltiPage;
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
      Api.Answer team = admin.post("/admin/partners", Map.of("name", "Reporting"));
      assertThat(team.status()).isEqualTo(201);
      assertThat(tokenStatus(node, team, "wrong")).isEqualTo(401);
      Api partner = new Api(node.address(), token(node, team), new Browser());
      Api.Answer endpoint =
          partner.post("/partner/webhook-endpoints", Map.of("url", address(hooks)));
      assertThat(endpoint.status()).isEqualTo(201);

      buys(partner);

      learns(partner, endpoint.text("/secret"));
      shutOut(node, admin, partner, team);
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

  private static void buys(Api partner) {
    assertThat(partner.put("/partner/subscribers/c-1", Map.of("name", "Sita")).status())
        .isEqualTo(201);
    Api.Answer checkout =
        partner.post("/partner/subscribers/c-1/checkouts", Map.of("planCode", "pro-monthly"));
    assertThat(checkout.status()).isEqualTo(201);
    URI link = URI.create(checkout.text("/payUrl"));
    Browser payer = new Browser();
    var page = payer.submit(link, Map.of());
    URI khalti = Browser.redirect(page);
    String pidx = khalti.getQuery().replaceAll(".*pidx=([^&]+).*", "$1");
    payer.open(new KhaltiPage(khalti, pidx, payer).pay());
    assertThat(partner.get("/partner/subscriptions").text("/items/0/status")).isEqualTo("active");
  }

  private static void shutOut(Node node, Api admin, Api partner, Api.Answer team) {
    String place = "/admin/partners/" + team.text("/id");
    Api.Answer rotated = admin.post(place + "/rotate-secret", Map.of());
    assertThat(tokenStatus(node, team, team.text("/clientSecret"))).isEqualTo(401);
    assertThat(tokenStatus(node, team, rotated.text("/clientSecret"))).isEqualTo(200);
    assertThat(admin.post(place + "/disable", Map.of()).status()).isEqualTo(200);
    assertThat(tokenStatus(node, team, rotated.text("/clientSecret"))).isEqualTo(401);
    Eventually.holds(PATIENCE, () -> partner.get("/partner/events").status() == 403);
  }

  private static String token(Node node, Api.Answer team) {
    var answer = asks(node, team, team.text("/clientSecret"));
    assertThat(answer.statusCode()).isEqualTo(200);
    return JSON.readTree(answer.body()).path("access_token").asString();
  }

  private static int tokenStatus(Node node, Api.Answer team, String secret) {
    return asks(node, team, secret).statusCode();
  }

  private static HttpResponse<String> asks(Node node, Api.Answer team, String secret) {
    return new Browser()
        .submit(
            node.address().resolve("/oauth2/token"),
            Map.of(
                "grant_type",
                "client_credentials",
                "client_id",
                team.text("/clientId"),
                "client_secret",
                secret,
                "scope",
                "partner:read partner:write"));
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
