package np.shulka.bootstrap.crash;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import np.shulka.bootstrap.crash.PlantedBugs.Planted;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No crash, wherever it comes, loses money, doubles it, or leaves anybody stuck (D1, E2, A2). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrashEnumerationTest {
  private static final int GROUNDS = 2;
  private final BlockingQueue<Ground> grounds = new ArrayBlockingQueue<>(GROUNDS);
  private final ExecutorService crew = Executors.newFixedThreadPool(GROUNDS);
  private final Map<String, Future<Enumeration.Result>> results = new HashMap<>();

  @BeforeAll
  void start() throws Exception {
    for (int i = 0; i < GROUNDS; i++) grounds.add(Ground.make(Flows.plans()));
    for (Flow flow : flows()) {
      enlist(flow.name(), ground -> new Enumeration(ground, flow, PlantedBug.NONE).run());
    }
    for (Planted planted : planted()) {
      Enumerating search =
          ground -> new Enumeration(ground, planted.flow(), planted.bug()).search();
      enlist(
          planted.bug().name(),
          ground -> ground.without(planted.unlocks(), () -> search.on(ground)));
    }
  }

  private void enlist(String name, Enumerating work) {
    results.put(
        name,
        crew.submit(
            () -> {
              Ground ground = grounds.take();
              try {
                return work.on(ground);
              } finally {
                grounds.add(ground);
              }
            }));
  }

  @AfterAll
  void stop() throws Exception {
    crew.close();
    for (Ground ground : grounds) ground.close();
  }

  static List<Flow> flows() {
    return Flows.all();
  }

  static List<Planted> planted() {
    return PlantedBugs.all();
  }

  @ParameterizedTest
  @MethodSource("flows")
  void a_crash_anywhere_changes_nothing_in_the_end(Flow flow) throws Exception {
    Enumeration.Result result = requireNonNull(results.get(flow.name())).get();
    System.out.println(result.figures());

    assertThat(result.broken().stream().map(result::story)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("planted")
  void a_planted_bug_is_found_where_it_is(Planted planted) throws Exception {
    Enumeration.Result result = requireNonNull(results.get(planted.bug().name())).get();
    List<String> places = result.broken().stream().map(result::place).toList();
    System.out.printf("planted %s: found in run %d, %s%n", planted, result.runs().size(), places);

    assertThat(result.runs().getFirst().violations()).isEmpty();
    assertThat(places).singleElement().asString().startsWith(planted.place());
  }

  /** What is done on a ground that nobody else uses meanwhile. */
  @FunctionalInterface
  private interface Enumerating {
    Enumeration.Result on(Ground ground);
  }
}
