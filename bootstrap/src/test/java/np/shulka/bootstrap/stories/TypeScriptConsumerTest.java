package np.shulka.bootstrap.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import np.shulka.bootstrap.FreePort;
import np.shulka.bootstrap.demo.Api;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What the server really sends, taken by the reference consumer that is not of our language. */
class TypeScriptConsumerTest {
  private static Node node;

  private PartnerTeam team;

  @BeforeAll
  static void start(@TempDir Path data) {
    node = Node.alone(data);
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  @BeforeEach
  void letIn() {
    team = PartnerTeam.on(node.address(), PartnerTeam.admin(node.address()));
  }

  private Api.Answer endpoint(String url) {
    Api.Answer made = team.api().post("/partner/webhook-endpoints", Map.of("url", url));
    assertThat(made.status()).isEqualTo(201);
    return made;
  }

  private TypeScriptConsumer consumer(String secret, int port) throws Exception {
    return TypeScriptConsumer.start(node.address(), team, secret, port);
  }

  private List<JsonNode> feed() {
    JsonNode read = team.api().get("/partner/events?limit=200").body();
    assertThat(read.at("/next").isNull()).isTrue();
    return read.at("/items").valueStream().toList();
  }

  /** By subscriber, as the feed tells it and nobody else counts it. */
  private Map<String, Long> paid() {
    Map<String, Long> paid = new HashMap<>();
    for (JsonNode event : feed()) {
      long amount = event.at("/data/amount").asLong(0);
      switch (event.at("/type").asString()) {
        case "payment.completed" ->
            paid.merge(event.at("/subscriberId").asString(), amount, Long::sum);
        case "refund.confirmed" ->
            paid.merge(event.at("/subscriberId").asString(), -amount, Long::sum);
        default -> {}
      }
    }
    return paid;
  }

  private void givesBack() {
    String payment =
        feed().stream()
            .filter(event -> "payment.completed".equals(event.at("/type").asString()))
            .findFirst()
            .orElseThrow()
            .at("/data/paymentId")
            .asString();
    Map<String, Object> wish = Map.of("reason", "they moved", "subscription", "end-now");
    Api admin = PartnerTeam.admin(node.address());
    assertThat(admin.post("/admin/payments/" + payment + "/refunds", wish).status()).isEqualTo(201);
  }

  @Test
  void it_takes_what_is_sent_also_while_secrets_change() throws Exception {
    int port = FreePort.any();
    Api.Answer endpoint = endpoint(TypeScriptConsumer.hooks(port));
    try (TypeScriptConsumer consumer = consumer(endpoint.text("/secret"), port)) {
      team.sells("c-1", "pro-monthly");
      Eventually.holds(() -> consumer.totals().equals(paid()));
      assertThat(consumer.totals()).hasSize(1);

      String rotation = "/partner/webhook-endpoints/" + endpoint.text("/id") + "/rotate-secret";
      assertThat(team.api().post(rotation, Map.of()).status()).isEqualTo(200);
      team.sells("c-2", "pro-monthly");

      Eventually.holds(() -> consumer.totals().size() == 2);
      assertThat(consumer.totals()).isEqualTo(paid());
      assertThat(consumer.hasGaps()).isFalse();
    }
  }

  @Test
  void dropped_doubled_and_reordered_it_ends_as_the_feed() throws Exception {
    try (Hooks hooks = Hooks.open();
        TypeScriptConsumer consumer =
            consumer(endpoint(hooks.address()).text("/secret"), FreePort.any())) {
      for (int customer = 1; customer <= 6; customer++) team.sells("c-" + customer, "pro-monthly");
      givesBack();
      Eventually.holds(() -> hooks.got().size() == feed().size());

      for (Hooks.Got got : badly(hooks.got())) assertThat(consumer.hears(got)).isEqualTo(204);
      assertThat(consumer.hasGaps()).as("something was lost").isTrue();
      assertThat(consumer.totals()).isNotEqualTo(paid());
      consumer.catchesUp();

      assertThat(consumer.hasGaps()).isFalse();
      assertThat(consumer.totals()).isEqualTo(paid()).hasSize(6).containsValue(0L);
    }
  }

  /** Every third is lost, every fifth comes twice, and nothing comes when it should. */
  private static List<Hooks.Got> badly(List<Hooks.Got> sent) {
    List<Hooks.Got> arriving = new ArrayList<>();
    for (int number = 0; number < sent.size(); number++) {
      if (number % 3 == 0) continue;
      arriving.add(sent.get(number));
      if (number % 5 == 0) arriving.add(sent.get(number));
    }
    Collections.shuffle(arriving, new Random(sent.size()));
    return arriving;
  }

  @Test
  void what_is_forged_or_old_is_not_taken() throws Exception {
    try (Hooks hooks = Hooks.open()) {
      String secret = endpoint(hooks.address()).text("/secret");
      try (TypeScriptConsumer consumer = consumer(secret, FreePort.any())) {
        team.sells("c-1", "pro-monthly");
        Eventually.holds(() -> hooks.got().size() == 5);
        Hooks.Got first = hooks.got().getFirst();

        assertThat(consumer.hears(first.body() + " ", TypeScriptConsumer.headers(first)))
            .isEqualTo(401);
        Instant then = Instant.now().minus(Duration.ofMinutes(6));
        assertThat(consumer.hears(first.body(), signed(first, secret, then))).isEqualTo(401);
        String another = "whsec_" + "ZGVm".repeat(8);
        assertThat(consumer.hears(first.body(), signed(first, another, Instant.now())))
            .isEqualTo(401);
        assertThat(consumer.hears(first.body(), Map.of())).isEqualTo(401);
        assertThat(consumer.hears(first)).isEqualTo(204);
      }
    }
  }

  private static Map<String, String> signed(Hooks.Got got, String secret, Instant at)
      throws Exception {
    Map<String, String> headers = TypeScriptConsumer.headers(got);
    String signature =
        new Webhook(secret).sign(headers.get("webhook-id"), at.getEpochSecond(), got.body());
    headers.put("webhook-timestamp", Long.toString(at.getEpochSecond()));
    headers.put("webhook-signature", signature);
    return headers;
  }
}
