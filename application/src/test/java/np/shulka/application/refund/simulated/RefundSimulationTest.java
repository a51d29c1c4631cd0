package np.shulka.application.refund.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Fresh seeds in every build; every planted bug is found within so many. */
final class RefundSimulationTest {
  private static final int FRESH = 200;
  private static final int STEPS = 60;
  private static final int PAYERS = 4;

  /** Within how many seeds each bug must be found. */
  private static final int SEEDS = 40;

  private static Optional<String> run(long seed, Bug bug, Set<String> reached) {
    Shop shop = new Shop(seed, bug);
    Rules rules = new Rules(shop);
    try {
      for (int i = 0; i < PAYERS; i++) shop.buys();
      for (int step = 0; step < STEPS; step++) {
        shop.acts();
        rules.hold();
        shop.all().forEach(refund -> reached.add(refund.getClass().getSimpleName()));
      }
      shop.settlesDown();
      rules.holdInTheEnd();
      return Optional.empty();
    } catch (Broken broken) {
      return Optional.of(String.valueOf(broken.getMessage()));
    }
  }

  @Test
  void no_fresh_seed_breaks_a_rule() {
    SplittableRandom fresh = new SplittableRandom();
    Set<String> reached = new TreeSet<>();
    for (int i = 0; i < FRESH; i++) {
      long seed = fresh.nextLong();
      assertThat(run(seed, Bug.NONE, reached)).as("seed " + seed).isEmpty();
    }
    assertThat(reached)
        .contains(
            "AwaitingApproval", "Requested", "Sent", "Unknown", "Parked", "Confirmed", "Rejected");
  }

  static Stream<Map.Entry<String, Bug>> bugs() {
    return Bugs.all().entrySet().stream().sorted(Map.Entry.comparingByKey());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bugs")
  void a_planted_bug_is_found(Map.Entry<String, Bug> planted) {
    OptionalLong found =
        LongStream.rangeClosed(1, SEEDS)
            .filter(seed -> run(seed, planted.getValue(), new TreeSet<>()).isPresent())
            .findFirst();

    System.out.printf("planted %s: found with seed %s%n", planted.getKey(), found);
    assertThat(found).as(planted.getKey()).isPresent();
  }
}
