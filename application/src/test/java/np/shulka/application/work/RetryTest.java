package np.shulka.application.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class RetryTest {

  private final AtomicInteger tries = new AtomicInteger();

  private String winOn(int attempt) {
    if (tries.incrementAndGet() < attempt) throw new LostRace("it");
    return "won";
  }

  @Test
  void a_lost_race_is_decided_again() {
    assertThat(Retry.onLostRace(() -> winOn(8))).isEqualTo("won");
    assertThat(tries).hasValue(8);
  }

  @Test
  void who_always_loses_gives_up() {
    assertThatThrownBy(() -> Retry.onLostRace(() -> winOn(9))).isInstanceOf(LostRace.class);
    assertThat(tries).hasValue(8);
  }

  @Test
  void nothing_else_is_tried_again() {
    assertThatThrownBy(
            () ->
                Retry.onLostRace(
                    () -> {
                      tries.incrementAndGet();
                      throw new IllegalStateException("no");
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(tries).hasValue(1);
  }

  @Test
  void after_a_lost_race_it_is_decided_on_what_is_there_now() {
    String decided = Retry.onLostRace("seen", () -> "reloaded", state -> state + " " + winOn(2));

    assertThat(decided).isEqualTo("reloaded won");
  }
}
