package np.shulka.bootstrap.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import np.shulka.bootstrap.demo.Api;
import np.shulka.bootstrap.demo.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A fresh machine: nothing is set, everything is there, and a restart keeps it. */
class EmbeddedStartTest {

  @Test
  void what_was_bought_survives_a_restart(@TempDir Path data) {
    Map<String, String> settings =
        Map.of("shulka.data-folder", data.toString(), "shulka.sandbox.port", "0");
    String subscription;
    String token;
    try (Node node = Node.start(settings)) {
      token = node.token("sita");
      Api sita = new Api(node.address(), token, new Browser());
      subscription = sita.post("/checkouts", Map.of("planCode", "free")).text("/subscription/id");
    }

    try (Node node = Node.start(settings)) {
      Api sita = new Api(node.address(), token, new Browser());
      Api.Answer kept = sita.get("/subscriptions/" + subscription);

      assertThat(kept.status()).as("who signed in before it").isEqualTo(200);
      assertThat(kept.text("/status")).isEqualTo("active");
    }
  }
}
