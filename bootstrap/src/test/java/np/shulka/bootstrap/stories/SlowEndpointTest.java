package np.shulka.bootstrap.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import np.shulka.bootstrap.demo.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A team whose program hangs, beside one whose program is quick (I4). */
class SlowEndpointTest {
  /** Longer than the story is patient. */
  private static final String DEADLINE = "10m";

  private static final int OF_A_SALE = 5;

  @Test
  void one_that_hangs_delays_nobody_else(@TempDir Path data) throws Exception {
    Map<String, String> patient = Map.of("shulka.webhooks.deadline", DEADLINE);
    // the node ends last, as it waits for what hangs
    try (Node node = Node.alone(data, patient);
        Hooks slow = Hooks.silent();
        Hooks quick = Hooks.open()) {
      PartnerTeam hanging = listens(node, slow);
      PartnerTeam living = listens(node, quick);
      for (int customer = 1; customer <= 3; customer++) {
        hanging.sells("c-" + customer, "pro-monthly");
      }
      Eventually.holds(() -> slow.got().size() == 3);

      for (int sale = 1; sale <= 2; sale++) {
        living.sells("c-" + sale, "pro-monthly");
        int all = sale * OF_A_SALE;
        Eventually.holds(() -> quick.got().size() == all);
      }

      assertThat(slow.got()).as("nothing of a customer before what it holds is taken").hasSize(3);
    }
  }

  private static PartnerTeam listens(Node node, Hooks hooks) {
    Api admin = PartnerTeam.admin(node.address());
    PartnerTeam team = PartnerTeam.on(node.address(), admin);
    Api.Answer endpoint =
        team.api().post("/partner/webhook-endpoints", Map.of("url", hooks.address()));
    assertThat(endpoint.status()).isEqualTo(201);
    return team;
  }
}
