package np.shulka.application.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import np.shulka.application.simulation.wiring.PlantedBug;
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
}
