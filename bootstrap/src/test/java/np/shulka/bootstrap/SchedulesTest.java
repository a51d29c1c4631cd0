package np.shulka.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import np.shulka.application.work.StoreTooSlow;
import np.shulka.application.work.StoreUnavailable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

class SchedulesTest {

  @Test
  void work_rests_while_somebody_moves_the_clock() {
    AtomicBoolean moving = new AtomicBoolean(true);
    AtomicInteger done = new AtomicInteger();
    Runnable work = new Schedules.Rest(moving::get).quietly("count", done::incrementAndGet);

    work.run();
    assertThat(done).hasValue(0);

    moving.set(false);
    work.run();
    assertThat(done).hasValue(1);
  }

  @Test
  @ExtendWith(OutputCaptureExtension.class)
  void somebody_has_to_look_at_what_takes_too_long(CapturedOutput output) {
    Runnable work =
        new Schedules.Rest(() -> false)
            .quietly(
                "crawl",
                () -> {
                  throw new StoreTooSlow(new IllegalStateException("57014"));
                });

    work.run();

    assertThat(output).containsPattern("ERROR .*crawl");
  }

  @Test
  void a_missing_database_is_waited_for() {
    Runnable work =
        new Schedules.Rest(() -> false)
            .quietly(
                "fail",
                () -> {
                  throw new StoreUnavailable(new IllegalStateException("gone"));
                });

    work.run();
  }
}
