package np.shulka.application.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import np.shulka.application.simulation.bug.Bank;
import np.shulka.application.simulation.bug.Planted;
import np.shulka.application.simulation.oracle.Violation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every bug that is planted must be found within so many seeds, or the oracles are asleep. */
final class PlantedBugTest {

  static Stream<Hunt> bugs() {
    List<Hunt> hunts = Bank.all().parallelStream().map(PlantedBugTest::hunt).toList();
    hunts.forEach(System.out::println);
    return hunts.stream();
  }

  private static Hunt hunt(Planted planted) {
    Optional<Outcome> found =
        LongStream.rangeClosed(1, planted.seeds())
            .mapToObj(seed -> Simulation.judged(Script.of(seed), planted.bug()))
            .filter(outcome -> outcome.violation().isPresent())
            .findFirst();
    return new Hunt(planted, found.map(Outcome::withoutHistory));
  }

  @ParameterizedTest
  @MethodSource("bugs")
  void a_planted_bug_is_found(Hunt hunt) {
    assertThat(hunt.found()).isPresent();
  }

  /** What became of the search for one bug; seeds are tried in the order of their numbers. */
  record Hunt(Planted planted, Optional<Outcome> found) {
    @Override
    public String toString() {
      String by =
          found
              .map(outcome -> outcome.script().seed() + " seeds, " + caught(outcome))
              .orElse("NOT FOUND in " + planted.seeds() + " seeds");
      return "planted %s (%s): %s".formatted(planted.name(), planted.source(), by);
    }

    private static String caught(Outcome outcome) {
      return outcome.violation().map(Violation::getMessage).orElse("");
    }
  }
}
