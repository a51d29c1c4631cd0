package np.shulka.domain.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.identity.SubscriptionId;
import np.shulka.domain.money.Money;
import np.shulka.domain.subscription.EndReason;

/**
 * The paid life of a subscription: it is worth something from the start of the first time that was
 * bought until it ends, in grace too, and nothing while it is paused. What it is worth is what was
 * bought last of that which has begun.
 *
 * @param steps what was bought, in the order in which it begins
 * @param end when it ended and why, if that is written down
 */
public record Life(
    SubscriptionId id,
    SubscriberId subscriber,
    List<Step> steps,
    List<Standstill> pauses,
    Optional<End> end) {
  public Life {
    steps = List.copyOf(steps);
    pauses = List.copyOf(pauses);
  }

  /** What a month of it is worth at a moment. */
  public Money worth(Instant at) {
    return isOver(at) || isPaused(at) ? Money.ZERO : bought(at);
  }

  /** Whether it lives and stands still. */
  public boolean standsStill(Instant at) {
    return !isOver(at) && isPaused(at);
  }

  /** Whether it ever was worth something before. */
  public boolean wasWorthBefore(Instant at) {
    return steps.stream().anyMatch(step -> step.from().isBefore(at) && !step.monthly().isZero());
  }

  /** Whether it ended in that time, after it had been paid for. */
  public Optional<End> endWithin(Instant from, Instant to) {
    return end.filter(it -> !it.at().isBefore(from) && it.at().isBefore(to))
        .filter(it -> steps.stream().anyMatch(step -> step.from().isBefore(it.at())));
  }

  /** What a month of it was worth when it ended. */
  public Money lost() {
    return end.map(End::at)
        .map(at -> at.minusNanos(1))
        .filter(last -> !isPaused(last))
        .map(this::bought)
        .orElse(Money.ZERO);
  }

  private boolean isOver(Instant at) {
    return end.filter(it -> !at.isBefore(it.at())).isPresent();
  }

  private boolean isPaused(Instant at) {
    return pauses.stream().anyMatch(pause -> pause.holds(at));
  }

  private Money bought(Instant at) {
    return steps.reversed().stream()
        .filter(step -> !step.from().isAfter(at))
        .findFirst()
        .map(Step::monthly)
        .orElse(Money.ZERO);
  }

  /** From then on a month of it is worth that. */
  public record Step(Instant from, Money monthly) {}

  /**
   * A pause.
   *
   * @param to when it went on, or goes on by itself
   */
  public record Standstill(Instant from, Instant to) {
    boolean holds(Instant at) {
      return !at.isBefore(from) && at.isBefore(to);
    }
  }

  /** That it is over. */
  public record End(Instant at, EndReason reason) {}
}
