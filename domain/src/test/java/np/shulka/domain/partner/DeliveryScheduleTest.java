package np.shulka.domain.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import np.shulka.domain.money.ATime;
import org.junit.jupiter.api.Test;

final class DeliveryScheduleTest {
  @Test
  void an_event_is_tried_ten_times_over_three_days() {
    Duration whole =
        IntStream.rangeClosed(1, 9)
            .mapToObj(attempts -> DeliverySchedule.after(attempts).orElseThrow())
            .reduce(Duration.ZERO, Duration::plus);

    assertThat(whole).isBetween(Duration.ofDays(3), Duration.ofDays(4));
    assertThat(DeliverySchedule.after(10)).isEmpty();
  }

  @Test
  void an_endpoint_may_ask_for_more_time_but_not_for_all_of_it() {
    Optional<Duration> hour = Optional.of(Duration.ofHours(1));

    assertThat(DeliverySchedule.after(1, hour)).isEqualTo(hour);
    assertThat(DeliverySchedule.after(1, Optional.of(Duration.ofSeconds(1))))
        .contains(Duration.ofSeconds(5));
    assertThat(DeliverySchedule.after(1, Optional.of(Duration.ofDays(400))))
        .contains(Duration.ofSeconds(5));
    assertThat(DeliverySchedule.after(10, hour)).isEmpty();
  }

  @Test
  void an_endpoint_that_refuses_is_left_alone_for_longer_each_time() {
    assertThat(DeliverySchedule.hold(0)).isEqualTo(Duration.ofSeconds(1));
    assertThat(DeliverySchedule.hold(3)).isEqualTo(Duration.ofSeconds(8));
    assertThat(DeliverySchedule.hold(6)).isEqualTo(Duration.ofMinutes(1));
    assertThat(DeliverySchedule.hold(1_000_000)).isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void what_nodes_died_with_is_left_lying_for_longer_each_time() {
    assertThat(DeliverySchedule.pause(0)).isEqualTo(Duration.ZERO);
    assertThat(DeliverySchedule.pause(1)).isEqualTo(Duration.ofMinutes(1));
    assertThat(DeliverySchedule.pause(6)).isEqualTo(Duration.ofMinutes(32));
    assertThat(DeliverySchedule.pause(7)).isEqualTo(Duration.ofHours(1));
    assertThat(DeliverySchedule.pause(1_000_000)).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void patience_ends_after_three_days() {
    Instant since = ATime.NOW;

    assertThat(DeliverySchedule.isSpent(since, since.plus(Duration.ofDays(3)))).isTrue();
    assertThat(DeliverySchedule.isSpent(since, since.plus(Duration.ofDays(3)).minusNanos(1)))
        .isFalse();
  }
}
