package np.shulka.bootstrap.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import np.shulka.application.partner.Partners;
import np.shulka.bootstrap.demo.Api;
import np.shulka.domain.partner.ClientId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A partner team over REST, with the embedded authorization server and everything as it is. */
class PartnerStoryTest {
  private static final JsonMapper JSON = JsonMapper.shared();

  @Test
  void a_partner_hears_of_what_its_subscriber_pays(@TempDir Path data) throws Exception {
    try (Hooks hooks = Hooks.open();
        Node node = Node.alone(data)) {
      Api admin = PartnerTeam.admin(node.address());
      PartnerTeam team = PartnerTeam.on(node.address(), admin);
      assertThat(tokenStatus(node, team, "wrong")).isEqualTo(401);
      assertThat(secretAsKept(node, team)).startsWith("{bcrypt}");
      ownNamesAreNotGiven(admin);
      Api partner = team.api();
      Api.Answer endpoint =
          partner.post("/partner/webhook-endpoints", Map.of("url", hooks.address()));
      assertThat(endpoint.status()).isEqualTo(201);

      team.sells("c-1", "pro-monthly");

      learns(partner, endpoint.text("/secret"), hooks.got());
      hearsOfNewTerms(admin, partner, hooks.got());
      shutOut(node, admin, team);
    }
  }

  /** Not even wrapped as something that {@code {noop}} would read. */
  private static String secretAsKept(Node node, PartnerTeam team) {
    ClientId client = new ClientId(team.let().text("/clientId"));
    String kept = node.bean(Partners.class).find(client).orElseThrow().secretHash();
    assertThat(kept).doesNotContain(team.let().text("/clientSecret"));
    return kept;
  }

  /** Our own programs have them here, so whoever got one would never get a token. */
  private static void ownNamesAreNotGiven(Api admin) {
    for (String ours : List.of("shulka-demo", "shulka-web")) {
      Map<String, Object> wish = Map.of("name", "Team", "clientId", ours);
      Api.Answer refused = admin.post("/admin/partners", wish);
      assertThat(refused.status()).as(ours).isEqualTo(400);
      assertThat(refused.text("/errors/0/field")).isEqualTo("clientId");
      assertThat(refused.text("/errors/0/message")).contains("reserved", "choose another");
    }
  }

  private static void learns(Api partner, String secret, List<Hooks.Got> got) throws Exception {
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
    Eventually.holds(() -> got.size() == feed.size());
    compare(feed, secret, got);
  }

  /** What webhooks bring is what the feed shows, signed, in its order. */
  private static void compare(JsonNode feed, String secret, List<Hooks.Got> got) throws Exception {
    for (int i = 0; i < feed.size(); i++) {
      Hooks.Got one = got.get(i);
      new Webhook(secret).verify(one.body(), one.headers());
      assertThat(JSON.readTree(one.body())).isEqualTo(feed.get(i));
    }
  }

  /** Though they are no subscriber's. */
  private static void hearsOfNewTerms(Api admin, Api partner, List<Hooks.Got> got) {
    int before = got.size();
    Map<String, Object> terms = Map.of("description", "More than before");
    assertThat(admin.post("/admin/plans/pro-monthly/versions", terms).status()).isEqualTo(201);

    Eventually.holds(() -> got.size() > before);
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
    Eventually.holds(() -> team.api().get("/partner/events").status() == 403);
  }

  private static int tokenStatus(Node node, PartnerTeam team, String secret) {
    return PartnerTeam.asks(node.address(), team.let(), secret).statusCode();
  }
}
