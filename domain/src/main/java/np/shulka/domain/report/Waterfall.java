package np.shulka.domain.report;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import np.shulka.domain.money.Money;
import np.shulka.domain.money.Net;

/**
 * How the monthly value of all subscribers moved from the first moment of a stretch of time to the
 * first moment after it. Each subscriber moves once, by the difference of all their subscriptions
 * together, so the movements add up without anything being rounded again.
 */
public final class Waterfall {
  private final Instant from;
  private final Instant to;
  private final Map<Movement, Net> moved = new EnumMap<>(Movement.class);
  private final Map<Movement, Long> movers = new EnumMap<>(Movement.class);
  private Money opening = Money.ZERO;
  private Money closing = Money.ZERO;
  private long paying;

  /** Over those local days. */
  public Waterfall(Span span, ZoneId zone) {
    this.from = span.startsAt(zone);
    this.to = span.endsAt(zone);
  }

  /** Adds a subscriber with all that they ever had. */
  public void add(List<Life> all) {
    Money before = worth(all, from);
    Money after = worth(all, to);
    opening = opening.plus(before);
    closing = closing.plus(after);
    if (!after.isZero()) paying++;
    if (before.equals(after)) return;
    Movement movement = movement(all, before, after);
    moved.merge(movement, Net.between(after, before), Net::plus);
    movers.merge(movement, 1L, Long::sum);
  }

  private Movement movement(List<Life> all, Money before, Money after) {
    if (before.isZero()) {
      boolean knownBefore = all.stream().anyMatch(life -> life.wasWorthBefore(from));
      return knownBefore ? Movement.REACTIVATED : Movement.NEW;
    }
    if (after.isZero()) {
      boolean stands = all.stream().anyMatch(life -> life.standsStill(to));
      return stands ? Movement.PAUSED : Movement.CHURNED;
    }
    return after.compareTo(before) > 0 ? Movement.EXPANSION : Movement.CONTRACTION;
  }

  private static Money worth(List<Life> all, Instant at) {
    return all.stream().map(life -> life.worth(at)).reduce(Money.ZERO, Money::plus);
  }

  public Money opening() {
    return opening;
  }

  public Money closing() {
    return closing;
  }

  /** How many subscribers are worth something in the end. */
  public long paying() {
    return paying;
  }

  /** By how much the value moved so; less than nothing where it fell. */
  public Net moved(Movement movement) {
    return moved.getOrDefault(movement, Net.ZERO);
  }

  /** How many subscribers moved so. */
  public long movers(Movement movement) {
    return movers.getOrDefault(movement, 0L);
  }

  /** One for each stretch of time. */
  public static List<Waterfall> over(List<Span> spans, ZoneId zone) {
    List<Waterfall> all = new ArrayList<>();
    for (Span span : spans) all.add(new Waterfall(span, zone));
    return all;
  }
}
