package np.shulka.application.partner.simulated;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import np.shulka.application.partner.Deliveries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever goes wrong, partners learn what happened, all of it and in order (I4). */
final class WebhookSimulationTest {
  private static final int SEEDS = 200;

  @Test
  void partners_learn_everything_in_order() {
    assertThat(LongStream.range(0, SEEDS).boxed())
        .allSatisfy(
            seed ->
                assertThat(new WebhookRun(seed, UnaryOperator.identity()).wrongs())
                    .as("seed " + seed)
                    .isEmpty());
  }

  static Stream<String> bugs() {
    return Bugs.all().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("bugs")
  void a_planted_bug_is_found(String name) {
    UnaryOperator<Deliveries> bug = requireNonNull(Bugs.all().get(name));

    long found =
        LongStream.range(0, SEEDS)
            .filter(seed -> !new WebhookRun(seed, bug).wrongs().isEmpty())
            .findFirst()
            .orElse(-1);
    System.out.printf("%s: found by seed %d%n", name, found);
    assertThat(found).as(name).isNotNegative();
  }
}
