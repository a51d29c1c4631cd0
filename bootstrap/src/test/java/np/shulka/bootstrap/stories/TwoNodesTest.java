package np.shulka.bootstrap.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import np.shulka.bootstrap.demo.Api;
import np.shulka.bootstrap.demo.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Two nodes on one database: whatever arrives twice happens once (C1, G1). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoNodesTest {
  private static final int CALLERS = 6;
  private Place place;
  private Node one;
  private Node other;

  @BeforeAll
  void start() throws Exception {
    place = Place.make();
    one = Node.start(place.settings());
    Map<String, String> settings = new HashMap<>(place.settings());
    settings.put("spring.security.oauth2.resourceserver.jwt.jwk-set-uri", one.keySet());
    other = Node.start(settings);
  }

  @AfterAll
  void stop() throws Exception {
    other.close();
    one.close();
    place.close();
  }

  @Test
  void simultaneous_verifications_activate_once() throws Exception {
    String token = one.token("twins");
    Api.Answer checkout = at(one, token).post("/checkouts", Map.of("planCode", "pro-monthly"));
    String pidx = checkout.text("/payment/pidx");
    place.khalti().complete(pidx);

    List<Api.Answer> answers = verifyEverywhere(token, pidx);

    assertThat(answers).extracting(Api.Answer::status).containsOnly(200);
    assertThat(answers)
        .extracting(answer -> answer.text("/subscription/status"))
        .containsOnly("active");
    assertThat(answers).filteredOn(a -> a.text("/outcome").equals("completed")).hasSize(1);
    assertThat(at(other, token).get("/invoices").body().at("/items/0/status").asString())
        .isEqualTo("paid");
  }

  @Test
  void simultaneous_checkouts_share_one_attempt() throws Exception {
    String token = one.token("eager");

    List<Api.Answer> answers =
        everywhere(node -> at(node, token).post("/checkouts", Map.of("planCode", "pro-monthly")));

    assertThat(answers).extracting(Api.Answer::status).containsOnly(201);
    assertThat(answers)
        .extracting(a -> a.text("/subscription/id"))
        .containsOnly(answers.getFirst().text("/subscription/id"));
    assertThat(answers)
        .extracting(a -> a.text("/payment/pidx"))
        .containsOnly(answers.getFirst().text("/payment/pidx"));
  }

  private List<Api.Answer> verifyEverywhere(String token, String pidx) throws Exception {
    return everywhere(node -> at(node, token).post("/payments/verify", Map.of("pidx", pidx)));
  }

  private List<Api.Answer> everywhere(Call call) throws Exception {
    CyclicBarrier together = new CyclicBarrier(CALLERS);
    List<Callable<Api.Answer>> calls =
        IntStream.range(0, CALLERS)
            .mapToObj(i -> i % 2 == 0 ? one : other)
            .map(
                node ->
                    (Callable<Api.Answer>)
                        () -> {
                          together.await();
                          return call.to(node);
                        })
            .toList();
    try (var threads = Executors.newFixedThreadPool(CALLERS)) {
      return threads.invokeAll(calls).stream().map(Future::resultNow).toList();
    }
  }

  private static Api at(Node node, String token) {
    return new Api(node.address(), token, new Browser());
  }

  /** What each caller does to its node. */
  private interface Call {
    Api.Answer to(Node node);
  }
}
