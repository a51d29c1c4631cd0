package np.shulka.domain.payment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** When to ask the gateway again about an attempt ({@code khalti.md} §8, S12). */
final class RecheckSchedule {
  private static final Duration LINK_GRACE = Duration.ofMinutes(15);
  private static final Duration ASSUMED_LINK_LIFE = Duration.ofHours(1);
  private static final Duration HOURLY_UNTIL = Duration.ofHours(24);
  private static final Duration DAILY_UNTIL = Duration.ofDays(7);

  private static final List<Duration> WHILE_LINK_LIVES =
      List.of(Duration.ofSeconds(15), Duration.ofMinutes(1), Duration.ofMinutes(5));

  /** What banks need; never gives up, because money may be on its way. */
  private static final List<Duration> WHILE_PENDING =
      List.of(
          Duration.ofSeconds(30),
          Duration.ofMinutes(2),
          Duration.ofMinutes(10),
          Duration.ofHours(1),
          Duration.ofHours(6),
          Duration.ofHours(24));

  private RecheckSchedule() {}

  static Watch begin(Instant now) {
    return new Watch(0, Optional.of(now.plus(WHILE_LINK_LIVES.getFirst())));
  }

  static Watch beginPending(Instant now) {
    return new Watch(0, Optional.of(now.plus(WHILE_PENDING.getFirst())));
  }

  /**
   * The payer has not finished: quickly while the link lives, then hourly, then daily. There is
   * nothing to ask by in a widget that was left, so nobody looks for it after a week.
   */
  static Watch initiated(Watch watch, GatewayLink link, Instant now) {
    boolean longAgo = !now.isBefore(link.initiatedAt().plus(DAILY_UNTIL));
    if (longAgo && link.reference().isEmpty() && !isEarly(watch, now)) return watch.done();
    Instant quickUntil =
        link.expires().orElse(link.initiatedAt().plus(ASSUMED_LINK_LIFE)).plus(LINK_GRACE);
    boolean quick = now.isBefore(quickUntil);
    return next(watch, now, quick ? step(WHILE_LINK_LIVES, watch) : slowly(link, now));
  }

  static Watch pending(Watch watch, Instant now) {
    return next(watch, now, step(WHILE_PENDING, watch));
  }

  /** Whether the next question is the first of those that are a day apart. */
  static boolean turnedDaily(Watch watch) {
    return watch.asked() == WHILE_PENDING.size() - 1;
  }

  /** The gateway said no for the first time, however late. */
  static Watch beginClosed(GatewayLink link, Instant now) {
    return new Watch(0, Optional.of(now.plus(slowly(link, now))));
  }

  /** Nobody answered, which is no answer: only a no can be the last word. */
  static Watch closedUnanswered(Watch watch, GatewayLink link, Instant now) {
    return next(watch, now, slowly(link, now));
  }

  /** Banks confirm late, so we ask for a week before we believe a no that came early or late. */
  static Watch closed(Watch watch, GatewayLink link, Instant now) {
    boolean longAgo = !now.isBefore(link.initiatedAt().plus(DAILY_UNTIL));
    boolean last = longAgo && watch.asked() + 1 >= DAILY_UNTIL.toDays();
    return last && !isEarly(watch, now) ? watch.done() : next(watch, now, slowly(link, now));
  }

  /** Who looks again and again puts our own next question off no further. */
  private static Watch next(Watch watch, Instant now, Duration pause) {
    return isEarly(watch, now) ? watch : watch.again(now.plus(pause));
  }

  private static boolean isEarly(Watch watch, Instant now) {
    return watch.dueAt().filter(due -> due.isAfter(now.plus(Watch.TAKEN))).isPresent();
  }

  private static Duration step(List<Duration> steps, Watch watch) {
    return steps.get(Math.min(watch.asked() + 1, steps.size() - 1));
  }

  private static Duration slowly(GatewayLink link, Instant now) {
    boolean firstDay = now.isBefore(link.initiatedAt().plus(HOURLY_UNTIL));
    return firstDay ? Duration.ofHours(1) : Duration.ofDays(1);
  }
}
