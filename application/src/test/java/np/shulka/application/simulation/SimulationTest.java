package np.shulka.application.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import np.shulka.application.simulation.wiring.PlantedBug;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Fresh seeds in every build, and always those that once found something. */
final class SimulationTest {
  private static final int FRESH = 200;
  private static final int SHRINKING_RUNS = 100;

  /** A simulation in which these never happen tests less than it says. */
  private static final String[] SOMETIMES = {
    "Initiated",
    "Pending",
    "Closed",
    "Mismatched",
    "Freed as Completed SETTLED_INVOICE",
    "Freed as Refunded",
    "Refunded",
    "Voided",
    "Ended",
    "Trialing",
    "Completed SETTLED_INVOICE",
    "Completed UNAPPLIED",
    "Active",
    "Paused",
    "Paid change",
    "Credit left over",
    "Credit used",
    "Carried",
    "Arrears asked",
    "Moved to a newer version",
    "Refund AwaitingApproval",
    "Refund proposed",
    "Refund declined",
    "Refund Requested",
    "Refund Sent",
    "Refund Unknown",
    "Refund Parked",
    "Refund Confirmed",
    "Refund Rejected",
    "Paid from the past on",
  };

  static LongStream corpus() {
    return Corpus.seeds();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("corpus")
  void what_once_failed_does_not_fail_again(long seed) {
    assertHolds(Simulation.of(Script.of(seed), PlantedBug.NONE));
  }

  @Test
  void no_fresh_seed_breaks_a_rule() {
    SplittableRandom fresh = new SplittableRandom();
    Tally tally = new Tally();

    List<Outcome> outcomes =
        LongStream.generate(fresh::nextLong).limit(FRESH).boxed().toList().parallelStream()
            .map(tally::run)
            .peek(outcome -> System.out.println(Tally.line(outcome)))
            .peek(SimulationTest::assertHolds)
            .map(Outcome::withoutHistory)
            .toList();

    System.out.println(tally.speed());
    assertThat(outcomes.stream().flatMap(outcome -> outcome.reached().stream()))
        .contains(SOMETIMES);
  }

  private static void assertHolds(Outcome outcome) {
    if (outcome.violation().isEmpty()) return;
    Outcome small = new Shrinker(outcome, PlantedBug.NONE, SHRINKING_RUNS).shrink();
    throw new AssertionError(Telling.of(small));
  }
}
