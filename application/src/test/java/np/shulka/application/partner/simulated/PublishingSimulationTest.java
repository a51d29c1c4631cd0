package np.shulka.application.partner.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import np.shulka.application.partner.Pile;
import np.shulka.application.partner.Publications;
import np.shulka.application.partner.Told;
import org.junit.jupiter.api.Test;

/** Whatever goes wrong, the log has what happened, all of it and in order (I4). */
final class PublishingSimulationTest {
  private static final int SEEDS = 200;

  /** Writes down how far it is before the log has taken it. */
  private record TooSoon(Publications real) implements Publications {
    @Override
    public List<Told> claim(UUID node, Instant now, Duration lease, int limit) {
      List<Told> next = real.claim(node, now, lease, limit);
      if (!next.isEmpty()) real.published(node, next.getLast());
      return next;
    }

    @Override
    public boolean published(UUID node, Told last) {
      return true;
    }

    @Override
    public Pile behind() {
      return real.behind();
    }
  }

  @Test
  void the_log_has_everything_in_order() {
    assertThat(LongStream.range(0, SEEDS).boxed())
        .allSatisfy(
            seed ->
                assertThat(new PublishingRun(seed, UnaryOperator.identity()).wrongs())
                    .as("seed " + seed)
                    .isEmpty());
  }

  @Test
  void a_planted_bug_is_found() {
    assertThat(LongStream.range(0, SEEDS).boxed())
        .anyMatch(seed -> !new PublishingRun(seed, TooSoon::new).wrongs().isEmpty());
  }
}
