package np.shulka.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class HandsTest {
  private static final Duration SHORT = Duration.ofMillis(20);

  private final CountDownLatch end = new CountDownLatch(1);

  private void hang() {
    try {
      end.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  @Timeout(60)
  void each_attempt_has_a_hand_of_its_own() throws Exception {
    CountDownLatch done = new CountDownLatch(1);
    try (Hands hands = new Hands()) {
      for (int n = 0; n < 1_000; n++) hands.execute(this::hang);
      hands.execute(done::countDown);

      boolean served = done.await(30, TimeUnit.SECONDS);
      end.countDown();
      assertThat(served).isTrue();
    }
  }

  @Test
  @Timeout(60)
  void one_hand_that_is_free_is_enough_to_go_on() throws Exception {
    try (Hands hands = new Hands()) {
      assertThat(hands.awaitFree(SHORT)).as("nobody was busy").isFalse();
      hands.execute(this::hang);
      boolean early = hands.awaitFree(SHORT);
      hands.execute(() -> {});
      boolean then = hands.awaitFree(Duration.ofSeconds(30));
      end.countDown();

      assertThat(early).as("the one is at it").isFalse();
      assertThat(then).as("the other one is done").isTrue();
    }
  }
}
