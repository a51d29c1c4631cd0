package np.shulka.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import np.shulka.application.work.StoreUnavailable;
import org.junit.jupiter.api.Test;

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
