package np.shulka.bootstrap.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import np.shulka.adapters.notification.partner.ABroker;
import np.shulka.bootstrap.FreePort;
import np.shulka.bootstrap.demo.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What operators see of webhooks, and of the log of events, on a node with everything in it. */
class MetricsTest {
  private static final int SOLD = 5;

  private static Node node(Path data, Map<String, String> more) {
    Map<String, String> settings = new HashMap<>(more);
    settings.put("shulka.webhooks.watched-every", "100ms");
    return Node.alone(data, settings);
  }

  private static Api.Answer listens(PartnerTeam team, String url) {
    return team.api().post("/partner/webhook-endpoints", Map.of("url", url));
  }

  @Test
  void webhooks_are_counted_by_how_they_end(@TempDir Path data) throws Exception {
    try (Hooks good = Hooks.open();
        Hooks bad = Hooks.answering(500);
        Hooks gone = Hooks.answering(410);
        Node node = node(data, Map.of())) {
      PartnerTeam team = PartnerTeam.on(node.address(), PartnerTeam.admin(node.address()));
      List<Api.Answer> endpoints =
          List.of(
              listens(team, good.address()),
              listens(team, bad.address()),
              listens(team, gone.address()),
              listens(team, "http://localhost:" + FreePort.any() + "/nobody"));
      Metrics metrics = Metrics.of(node);

      team.sells("c-1", "pro-monthly");

      Eventually.holds(() -> attempts(metrics, "taken") == SOLD);
      Eventually.holds(() -> attempts(metrics, "gone") == 1);
      Eventually.holds(() -> attempts(metrics, "refused") >= 1);
      Eventually.holds(() -> attempts(metrics, "unanswered") >= 1);
      assertThat(metrics.value("shulka_webhooks_disabled_total")).isEqualTo(1);
      assertThat(metrics.value("shulka_webhooks_dead_total")).isBetween(1.0, (double) SOLD);
      showsWhatWaits(metrics);
      tellsNobodysNames(metrics.text(), team, endpoints);
      isDocumented(metrics);
    }
  }

  private static double attempts(Metrics metrics, String outcome) {
    return metrics.value("shulka_webhooks_attempts_seconds_count{outcome=\"" + outcome + "\"}");
  }

  private static void showsWhatWaits(Metrics metrics) {
    Eventually.holds(() -> metrics.value("shulka_webhooks_waiting") == 2 * SOLD);
    Eventually.holds(() -> metrics.value("shulka_webhooks_waiting_oldest_seconds") >= 1);
    assertThat(metrics.values())
        .containsEntry("shulka_webhooks_endpoints{standing=\"working\"}", 1.0)
        .containsEntry("shulka_webhooks_endpoints{standing=\"failing\"}", 2.0)
        .containsEntry("shulka_webhooks_endpoints{standing=\"disabled\"}", 1.0)
        .containsEntry("shulka_webhooks_undealt", 0.0)
        .containsKeys("shulka_webhooks_due", "shulka_webhooks_due_oldest_seconds")
        .doesNotContainKey("shulka_events_unpublished");
  }

  /** Neither secrets, nor what may be there in any number (I5). */
  private static void tellsNobodysNames(String text, PartnerTeam team, List<Api.Answer> endpoints) {
    assertThat(text)
        .doesNotContain(
            team.let().text("/id"), team.let().text("/clientId"), team.let().text("/clientSecret"));
    for (Api.Answer endpoint : endpoints) {
      assertThat(text)
          .doesNotContain(endpoint.text("/id"), endpoint.text("/url"), endpoint.text("/secret"));
    }
  }

  private static void isDocumented(Metrics metrics) throws IOException {
    String page = Files.readString(Path.of("..", "docs", "metrics.md"));
    assertThat(metrics.names()).isNotEmpty().allSatisfy(name -> assertThat(page).contains(name));
  }

  @Test
  void what_is_not_in_the_log_is_counted(@TempDir Path data, @TempDir Path kafka) throws Exception {
    try (ABroker broker = new ABroker(kafka);
        Node node = node(data, Map.of("shulka.kafka.servers", broker.address()))) {
      PartnerTeam team = PartnerTeam.on(node.address(), PartnerTeam.admin(node.address()));
      Metrics metrics = Metrics.of(node);
      team.sells("c-1", "pro-monthly");
      assertThat(broker.read(SOLD)).hasSize(SOLD);
      Eventually.holds(() -> metrics.value("shulka_events_unpublished") == 0);

      broker.goesAway();
      team.sells("c-2", "pro-monthly");

      Eventually.holds(() -> metrics.value("shulka_events_unpublished") == SOLD);
      Eventually.holds(() -> metrics.value("shulka_events_unpublished_oldest_seconds") >= 1);
      isDocumented(metrics);
    }
  }
}
