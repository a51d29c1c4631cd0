package np.shulka.bootstrap.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A short soak; {@code ./shulka soak --minutes N} runs longer ones. */
class SoakTest {

  @Test
  void trouble_on_the_real_thing_breaks_no_rule(@TempDir Path folder) throws Exception {
    long seed = ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE);
    try (Ground ground = Ground.prepare(folder)) {
      SoakOutcome outcome =
          new SoakRun(ground, SoakTerms.of(seed, Duration.ofSeconds(12)), System.out).run();

      System.out.println(outcome.summary());
      assertThat(outcome.notes().violation()).as(outcome.summary()).isEmpty();
      assertThat(outcome.judge().jobs()).isPositive();
    }
  }
}
