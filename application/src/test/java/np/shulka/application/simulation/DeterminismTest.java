package np.shulka.application.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import np.shulka.application.simulation.bug.TakesExceptionsForFailure;
import np.shulka.application.simulation.wiring.PlantedBug;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A seed decides everything: what failed once can be looked at again. */
final class DeterminismTest {

  private static List<String> history(long seed) {
    return Simulation.of(Script.of(seed), PlantedBug.NONE).history().lines();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, -3, 5_000_000_000L})
  void one_seed_has_one_history(long seed) {
    List<String> first = history(seed);
    List<String> second = history(seed);

    assertThat(first).isNotEmpty();
    for (int step = 0; step < first.size(); step++) {
      assertThat(second.get(step)).isEqualTo(first.get(step));
    }
    assertThat(second).hasSameSizeAs(first);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void another_seed_has_another_history(long seed) {
    assertThat(history(seed)).isNotEqualTo(history(seed + 10));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void a_run_without_a_history_goes_the_same_way(long seed) {
    Outcome kept = Simulation.of(Script.of(seed), PlantedBug.NONE);
    Outcome judged = Simulation.judged(Script.of(seed), PlantedBug.NONE);
    assertThat(judged.history().lines()).isEmpty();
    assertThat(judged.history().size()).isEqualTo(kept.history().size());
    assertThat(judged.settled()).isEqualTo(kept.settled());
    assertThat(judged.reached()).isEqualTo(kept.reached());
  }

  @Test
  void what_fails_has_its_history_whoever_judged_it() {
    Script script = Script.of(1);
    Outcome judged = Simulation.judged(script, new TakesExceptionsForFailure());
    assertThat(judged.violation()).isPresent();
    List<String> played = Simulation.of(script, new TakesExceptionsForFailure()).history().lines();
    assertThat(played).isNotEmpty();
    assertThat(judged.history().lines()).isEqualTo(played);
  }
}
