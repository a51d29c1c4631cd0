package np.shulka.bootstrap.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import np.shulka.bootstrap.FreePort;
import np.shulka.bootstrap.demo.Api;
import np.shulka.bootstrap.demo.Browser;
import np.shulka.bootstrap.demo.SignIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Time that is let pass: kept over a restart, shared by nodes, and nothing for production. */
class TestClockTest {
  private static final String CLOCK = "/admin/test-clock";
  private static final Duration MONTHS = Duration.ofDays(100);

  @Test
  void a_moved_clock_survives_a_restart(@TempDir Path data) {
    Instant then;
    String payment;
    try (Node node = Node.alone(data)) {
      Api sita = node.subscriber("sita");
      payment = sita.post("/checkouts", Map.of("planCode", "pro-monthly")).text("/payment/id");

      then = move(admin(node), MONTHS);

      assertThat(sita.get("/payments/" + payment).text("/status"))
          .as("the stand-in of this process lives in the same time")
          .isEqualTo("expired");
      assertThat(sita.get("/subscriptions").text("/items/0/endReason"))
          .isEqualTo("expired-incomplete");
    }

    try (Node node = Node.alone(data)) {
      assertThat(now(admin(node))).isAfterOrEqualTo(then).isBefore(then.plus(MONTHS));
      Api sita = node.subscriber("sita");
      assertThat(sita.post("/checkouts", Map.of("planCode", "pro-monthly")).status())
          .isEqualTo(201);
    }
  }

  @Test
  void nodes_share_it_and_production_has_none() throws Exception {
    try (Place place = Place.make();
        Node one = Node.start(place.settings())) {
      productionHasNone(place, one);
      try (Node other = Node.start(beside(place, one))) {
        for (String name : List.of("a", "b", "c", "d")) {
          one.subscriber(name).post("/checkouts", Map.of("planCode", "team-monthly"));
        }

        Instant then = race(List.of(admin(one), at(other.address(), token(one))));

        Eventually.holds(() -> !other.bean(InstantSource.class).instant().isBefore(then));
        assertThat(place.count("select count(*) from event where type = 'subscription.ended'"))
            .isEqualTo(4);
        assertThat(place.count("select count(*) from audit_entry")).isEqualTo(1);
      }
      productionRefuses(place, one);
    }
  }

  /** Several admins at both nodes want the same at once; one gets it. */
  private static Instant race(List<Api> nodes) throws Exception {
    Instant then = now(nodes.getFirst()).plus(MONTHS);
    List<Callable<Integer>> calls =
        IntStream.range(0, 4)
            .mapToObj(i -> nodes.get(i % nodes.size()))
            .map(api -> (Callable<Integer>) () -> put(api, then).status())
            .toList();
    try (var threads = Executors.newFixedThreadPool(calls.size())) {
      List<Integer> statuses = threads.invokeAll(calls).stream().map(Future::resultNow).toList();
      // whoever comes late finds it being moved, or moved already
      assertThat(statuses).containsOnlyOnce(200).containsAnyOf(400, 409);
      assertThat(statuses).isSubsetOf(200, 400, 409);
    }
    return then;
  }

  private static void productionHasNone(Place place, Node one) throws Exception {
    try (Program production = Program.start(production(place, one), FreePort.any())) {
      Api admin = at(production.address(), token(one));

      assertThat(admin.get("/admin/plans").status()).isEqualTo(200);
      assertThat(admin.get(CLOCK).status()).isEqualTo(404);
      assertThat(put(admin, Instant.parse("2030-01-01T00:00:00Z")).status()).isEqualTo(404);
    }
  }

  private static void productionRefuses(Place place, Node one) throws Exception {
    try (Program production = Program.launch(production(place, one), FreePort.any())) {
      assertThat(production.exitCode()).isEqualTo(1);
      assertThat(production.log())
          .contains("The test clock of this database is", "SPRING_DATASOURCE_URL")
          .doesNotContain("\tat ");
    }
  }

  private static Map<String, String> production(Place place, Node one) {
    Map<String, String> settings = beside(place, one);
    settings.put("shulka.mode", "production");
    settings.put("shulka.public-url", "https://billing.example");
    settings.put("khalti.environment", "sandbox");
    settings.put("shulka.sign-in.enabled", "false");
    return settings;
  }

  private static Map<String, String> beside(Place place, Node one) {
    Map<String, String> settings = new HashMap<>(place.settings());
    settings.put("spring.security.oauth2.resourceserver.jwt.jwk-set-uri", one.keySet());
    return settings;
  }

  private static Api admin(Node node) {
    return at(node.address(), token(node));
  }

  private static String token(Node node) {
    return new SignIn(node.address()).as("admin");
  }

  private static Api at(URI address, String token) {
    return new Api(address, token, new Browser());
  }

  private static Instant now(Api admin) {
    return Instant.parse(admin.get(CLOCK).text("/now"));
  }

  private static Instant move(Api admin, Duration by) {
    Instant then = now(admin).plus(by);
    assertThat(put(admin, then).status()).isEqualTo(200);
    return then;
  }

  private static Api.Answer put(Api admin, Instant then) {
    return admin.put(CLOCK, Map.of("now", then.toString()));
  }
}
