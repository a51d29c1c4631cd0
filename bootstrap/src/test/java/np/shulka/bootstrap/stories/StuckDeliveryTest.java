package np.shulka.bootstrap.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import np.shulka.bootstrap.demo.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program breaks on one event, and people do not wait for days until it is given up. */
class StuckDeliveryTest {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String STUCK = "invoice.issued";
  private static final List<String> OTHERS =
      List.of(
          "subscription.created", "payment.completed", "invoice.paid", "subscription.activated");

  @Test
  void what_breaks_a_program_is_tried_again_and_skipped(@TempDir Path data) throws Exception {
    try (Hooks hooks = Hooks.breakingOn(STUCK);
        Node node = Node.alone(data)) {
      Api admin = PartnerTeam.admin(node.address());
      PartnerTeam team = PartnerTeam.on(node.address(), admin);
      Api partner = team.api();
      Map<String, Object> here = Map.of("url", hooks.address());
      String endpoint = partner.post("/partner/webhook-endpoints", here).text("/id");
      String sent = "/partner/webhook-endpoints/" + endpoint + "/deliveries?status=pending";
      team.sells("c-1", "pro-monthly");

      // its third attempt would come after five minutes
      Eventually.holds(() -> isStuck(partner, sent, 2));
      String stuck = "/partner/deliveries/" + waiting(partner, sent).getLast().at("/id").asString();
      assertThat(partner.post(stuck + "/redeliver", Map.of()).status()).isEqualTo(200);
      Eventually.holds(() -> isStuck(partner, sent, 1));
      assertThat(types(hooks).filter(STUCK::equals)).hasSizeGreaterThan(2);

      Map<String, Object> why = Map.of("reason", "our program breaks on it");
      Eventually.holds(() -> partner.post(stuck + "/skip", why).status() == 200);
      Eventually.holds(() -> waiting(partner, sent).isEmpty());
      assertThat(types(hooks).filter(type -> !STUCK.equals(type))).isEqualTo(OTHERS);
      String log = "/admin/audit-log?actor=" + team.let().text("/clientId");
      assertThat(admin.get(log).text("/items/0/reason")).isEqualTo("our program breaks on it");
    }
  }

  private static List<JsonNode> waiting(Api partner, String sent) {
    return partner.get(sent).body().at("/items").valueStream().toList();
  }

  /** Whether so many attempts at the one that all others wait for are written down. */
  private static boolean isStuck(Api partner, String sent, int attempts) {
    List<JsonNode> waiting = waiting(partner, sent);
    return waiting.size() == 4
        && waiting.getLast().at("/attempts").asInt() == attempts
        && waiting.subList(0, 3).stream()
            .allMatch(it -> it.at("/waitsFor").equals(waiting.getLast().at("/id")));
  }

  private static Stream<String> types(Hooks hooks) {
    return hooks.got().stream().map(it -> JSON.readTree(it.body()).at("/type").asString());
  }
}
