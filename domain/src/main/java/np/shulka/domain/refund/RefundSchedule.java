package np.shulka.domain.refund;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import np.shulka.domain.payment.Watch;

/** When to ask again what came of a refund, and when to stop hoping (S24). */
final class RefundSchedule {
  /**
   * Longer than any order can be under way, so that what a lookup shows by then is the truth: ten
   * minutes, and another twenty by which the clocks of two nodes may differ (F1, I15).
   */
  static final Duration UNDER_WAY = Duration.ofMinutes(30);

  /** Whoever told nothing certain for so long will not; a person decides. */
  static final Duration PATIENCE = Duration.ofDays(7);

  private static final List<Duration> STEPS =
      List.of(
          Duration.ofSeconds(30),
          Duration.ofMinutes(2),
          Duration.ofMinutes(10),
          Duration.ofMinutes(30),
          Duration.ofHours(1),
          Duration.ofHours(6),
          Duration.ofHours(24));

  private RefundSchedule() {}

  static Watch begin(Instant now) {
    return new Watch(0, Optional.of(now.plus(STEPS.getFirst())));
  }

  /** Whoever sent it asks at once; others wait until that node is certainly done or dead. */
  static Watch sent(Instant now) {
    return new Watch(0, Optional.of(now.plus(STEPS.get(1))));
  }

  static Watch next(Watch watch, Instant now) {
    int asked = watch.asked() + 1;
    Duration step = STEPS.get(Math.min(asked, STEPS.size() - 1));
    return new Watch(asked, Optional.of(now.plus(step)));
  }
}
