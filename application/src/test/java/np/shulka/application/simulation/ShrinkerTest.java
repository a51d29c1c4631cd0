package np.shulka.application.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import np.shulka.application.simulation.bug.TakesExceptionsForFailure;
import np.shulka.application.simulation.oracle.Violation;
import np.shulka.application.simulation.wiring.PlantedBug;
import org.junit.jupiter.api.Test;

/** What failed is made small enough to read. */
final class ShrinkerTest {
  private static final PlantedBug BUG = new TakesExceptionsForFailure();

  private static Outcome failed() {
    return LongStream.range(1, 100)
        .mapToObj(seed -> Simulation.of(Script.of(seed), BUG))
        .filter(outcome -> outcome.violation().isPresent())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_failure_shrinks_to_the_few_intentions_it_needs() {
    Outcome failed = failed();

    Outcome small = new Shrinker(failed, BUG, 300).shrink();

    assertThat(small.violation().map(Violation::oracle))
        .isEqualTo(failed.violation().map(Violation::oracle));
    assertThat(small.script().intentions()).hasSizeLessThan(8);
    assertThat(Telling.of(small)).contains("seed " + failed.script().seed(), "PaymentGatewayPort");
  }

  @Test
  void a_shrunk_failure_plays_again() {
    Outcome small = new Shrinker(failed(), BUG, 50).shrink();

    Outcome again = Simulation.of(small.script(), BUG);

    assertThat(again.history().lines()).isEqualTo(small.history().lines());
  }
}
