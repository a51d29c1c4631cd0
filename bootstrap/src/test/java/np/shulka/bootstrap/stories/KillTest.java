package np.shulka.bootstrap.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import np.shulka.bootstrap.FreePort;
import np.shulka.bootstrap.demo.Api;
import np.shulka.bootstrap.demo.Browser;
import np.shulka.bootstrap.demo.DemoFailure;
import np.shulka.sandbox.Endpoint;
import np.shulka.sandbox.Fault;
import np.shulka.sandbox.SandboxPayment;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The process dies at any moment; nothing that was told to anybody is lost (D1, D2, D3). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KillTest {
  private static final int DEATHS = 3;
  private static final int PAYERS = 4;
  private Node issuer;
  private Place place;
  private Map<String, String> settings;

  @BeforeAll
  void sign(@TempDir Path data) {
    issuer = Node.alone(data);
  }

  @AfterAll
  void rest() {
    issuer.close();
  }

  @BeforeEach
  void prepare() throws Exception {
    place = Place.make();
    settings = new HashMap<>(place.settings());
    settings.put("spring.security.oauth2.resourceserver.jwt.jwk-set-uri", issuer.keySet());
  }

  @AfterEach
  void leave() throws Exception {
    place.close();
  }

  @Test
  void killed_under_load_it_finishes_after_restart() throws Exception {
    int port = FreePort.any();
    Random when = new Random(20261121);
    List<String> told = new ArrayList<>();
    for (int death = 0; death < DEATHS; death++) {
      try (Program program = Program.start(settings, port)) {
        int before = size(told);
        List<Thread> payers = payers(program, death, told);
        Eventually.holds(() -> size(told) > before);
        LockSupport.parkNanos(Duration.ofMillis(when.nextInt(2_000)).toNanos());
        program.kill();
        for (Thread payer : payers) payer.join();
      }
    }

    endLeasesOfTheDead();
    try (Program _ = Program.start(settings, port)) {
      Eventually.holds(this::everyPaidCheckoutIsCounted);
    }

    assertThat(told).isNotEmpty();
    assertThat(place.texts("select reference from payment where status = 'COMPLETED'"))
        .containsAll(told);
    assertThat(place.texts("select reference from payment where status = 'COMPLETED'"))
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(paidAtTheGateway());
    assertThat(place.texts("select number from invoice where number is not null order by number"))
        .isEqualTo(countedTo(place.texts("select id from invoice where status = 'PAID'").size()));
  }

  @Test // D3
  void asked_to_stop_it_finishes_what_is_in_flight() throws Exception {
    String token = issuer.token("last-customer");
    try (Program program = Program.start(settings, FreePort.any())) {
      Api api = new Api(program.address(), token, new Browser());
      String pidx = api.post("/checkouts", Map.of("planCode", "pro-monthly")).text("/payment/pidx");
      place.khalti().complete(pidx);
      place.khalti().arm(Endpoint.LOOKUP, Fault.slowReply(Duration.ofMillis(1_500)), 1);
      List<Api.Answer> answers = new ArrayList<>();
      Thread caller =
          Thread.ofPlatform()
              .start(() -> answers.add(api.post("/payments/verify", Map.of("pidx", pidx))));
      Eventually.holds(() -> !place.khalti().requests(Endpoint.LOOKUP).isEmpty());

      program.terminate();
      caller.join();

      assertThat(answers)
          .extracting(answer -> answer.text("/outcome"))
          .containsExactly("completed");
      assertThat(program.exitCode()).isIn(0, 143);
    }
  }

  /**
   * Each pays one checkout after the other until the server is gone, and notes what it was told.
   */
  private List<Thread> payers(Program program, int death, List<String> told)
      throws InterruptedException {
    List<Thread> payers = new ArrayList<>();
    CountDownLatch signedIn = new CountDownLatch(PAYERS);
    for (int payer = 0; payer < PAYERS; payer++) {
      String name = "payer-" + death + "-" + payer + "-";
      payers.add(Thread.ofPlatform().start(() -> payUntilItDies(program, name, told, signedIn)));
    }
    signedIn.await();
    return payers;
  }

  private void payUntilItDies(
      Program program, String name, List<String> told, CountDownLatch signedIn) {
    List<String> tokens = new ArrayList<>();
    for (int i = 0; i < 12; i++) tokens.add(issuer.token(name + i));
    signedIn.countDown();
    try {
      for (String token : tokens) pay(new Api(program.address(), token, new Browser()), told);
    } catch (DemoFailure died) {
      return; // the server was killed, which is what this story is about
    }
  }

  private void pay(Api api, List<String> told) {
    Api.Answer checkout = api.post("/checkouts", Map.of("planCode", "pro-monthly"));
    String pidx = checkout.text("/payment/pidx");
    place.khalti().complete(pidx);
    Api.Answer verified = api.post("/payments/verify", Map.of("pidx", pidx));
    if (verified.text("/outcome").equals("completed")) {
      synchronized (told) {
        told.add(pidx);
      }
    }
  }

  /** What a dead node had claimed is due again after its lease; the story does not wait for it. */
  private void endLeasesOfTheDead() {
    place.sql("update payment set recheck_at = now() where recheck_at > now()");
  }

  /** How much was told until now, whoever is being told more. */
  private static int size(List<String> told) {
    synchronized (told) {
      return told.size();
    }
  }

  private boolean everyPaidCheckoutIsCounted() {
    return place.texts("select reference from payment where status = 'COMPLETED'").size()
        == paidAtTheGateway().size();
  }

  /** The gateway's own truth. */
  private List<String> paidAtTheGateway() {
    return place.khalti().payments().stream()
        .filter(payment -> payment.status().equals("Completed"))
        .map(SandboxPayment::pidx)
        .toList();
  }

  private static List<String> countedTo(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(Integer::toString).toList();
  }
}
