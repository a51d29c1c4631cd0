package np.shulka.domain.dunning;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * When a subscriber who did not pay yet is reminded (S10, C6).
 *
 * <p>What falls into the night goes out the next morning. A reminder that would then come too late
 * (at or after the end that it warns of) goes out the evening before instead, also when that is
 * earlier than chosen; if not even that evening fits, because what it tells is not true yet, it is
 * left out. Of several that fall on one instant the most urgent goes out.
 *
 * @param aroundEnd offsets from the end of the paid period, negative ones before it
 * @param beforeGraceEnd how long before the end of grace
 */
public record ReminderSchedule(List<Duration> aroundEnd, List<Duration> beforeGraceEnd) {
  public static final ReminderSchedule DEFAULT =
      new ReminderSchedule(
          Stream.of(-7, -3, -1, 0, 3).map(Duration::ofDays).toList(), List.of(Duration.ofDays(1)));

  public ReminderSchedule {
    aroundEnd = List.copyOf(aroundEnd);
    beforeGraceEnd = List.copyOf(beforeGraceEnd);
    Stream.concat(aroundEnd.stream(), beforeGraceEnd.stream())
        .forEach(ReminderSchedule::requireHours);
    if (beforeGraceEnd.stream().anyMatch(before -> !before.isPositive())) {
      throw new IllegalArgumentException("the last reminder comes before the end of grace");
    }
  }

  private static void requireHours(Duration offset) {
    if (!Duration.ofHours(offset.toHours()).equals(offset)) {
      throw new IllegalArgumentException("reminders are whole hours apart from an end: " + offset);
    }
  }

  /** The reminders of one period that is not paid for, in the order in which they go out. */
  public List<Reminder> reminders(Instant endsAt, Instant graceEndsAt, ZoneId zone) {
    if (graceEndsAt.isBefore(endsAt)) {
      throw new IllegalArgumentException("grace ends before the period: " + graceEndsAt);
    }
    Plan plan = new Plan(endsAt, graceEndsAt, new CivilHours(zone));
    Map<Instant, Reminder> byTime = new TreeMap<>();
    Stream.concat(
            aroundEnd.stream().map(plan::aroundEnd),
            beforeGraceEnd.stream().map(Duration::negated).map(plan::lastDay))
        .flatMap(Optional::stream)
        .forEach(one -> byTime.merge(one.dueAt(), one, Reminder.MORE_URGENT));
    return List.copyOf(byTime.values());
  }

  /** The two ends, and the hours to keep to. */
  private record Plan(Instant endsAt, Instant graceEndsAt, CivilHours hours) {

    Optional<Reminder> aroundEnd(Duration offset) {
      if (offset.isNegative()) {
        return reminder(Reminder.Kind.BEFORE_END, offset, endsAt, new Window(Instant.MIN, endsAt));
      }
      Reminder.Kind kind = offset.isZero() ? Reminder.Kind.ENDED : Reminder.Kind.IN_GRACE;
      return reminder(kind, offset, endsAt, new Window(endsAt, graceEndsAt));
    }

    /** Says until when access lasts, which is true at any time before. */
    Optional<Reminder> lastDay(Duration offset) {
      Window anyTime = new Window(Instant.MIN, graceEndsAt);
      return reminder(Reminder.Kind.LAST_DAY, offset, graceEndsAt, anyTime);
    }

    private Optional<Reminder> reminder(
        Reminder.Kind kind, Duration offset, Instant from, Window window) {
      return window.nearest(from.plus(offset), hours).map(at -> new Reminder(kind, offset, at));
    }
  }

  /** When a reminder is true and of use: from the one instant until just before the other. */
  private record Window(Instant from, Instant until) {

    Optional<Instant> nearest(Instant chosen, CivilHours hours) {
      if (!chosen.isBefore(until)) return Optional.empty();
      Instant civil = hours.atOrAfter(chosen);
      if (civil.isBefore(until)) return Optional.of(civil);
      return Optional.of(hours.eveningBefore(chosen)).filter(evening -> !evening.isBefore(from));
    }
  }
}
