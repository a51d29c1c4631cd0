package np.shulka.domain.dunning;

import static np.shulka.domain.dunning.Reminder.Kind.BEFORE_END;
import static np.shulka.domain.dunning.Reminder.Kind.LAST_DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.IntStream;
import np.shulka.domain.money.ATime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When people are reminded (S10, C6); all times in the tables are of Kathmandu. */
final class ReminderScheduleTest {
  private static final ZoneId NEPAL = ATime.NEPAL;
  private static final DateTimeFormatter SHORT =
      DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);

  private static Instant at(String local) {
    return LocalDateTime.parse(local.replace(' ', 'T')).atZone(NEPAL).toInstant();
  }

  private static String told(Reminder reminder) {
    return reminder.kind() + " " + SHORT.format(reminder.dueAt().atZone(NEPAL));
  }

  private static List<String> told(ReminderSchedule schedule, String end, String graceEnd) {
    return schedule.reminders(at(end), at(graceEnd), NEPAL).stream()
        .map(ReminderScheduleTest::told)
        .toList();
  }

  private static ReminderSchedule lastDay(int hoursBefore) {
    return new ReminderSchedule(List.of(), List.of(Duration.ofHours(hoursBefore)));
  }

  private static ReminderSchedule around(int... hours) {
    return new ReminderSchedule(
        IntStream.of(hours).mapToObj(Duration::ofHours).toList(), List.of());
  }

  @Test
  void s10_the_schedule_of_the_billing_rules() { // C6
    assertThat(told(ReminderSchedule.DEFAULT, "2026-04-30 15:20", "2026-05-07 15:20"))
        .containsExactly(
            "BEFORE_END 04-23 15:20",
            "BEFORE_END 04-27 15:20",
            "BEFORE_END 04-29 15:20",
            "ENDED 04-30 15:20",
            "IN_GRACE 05-03 15:20",
            "LAST_DAY 05-06 15:20");
  }

  /** The date changes in Kathmandu at 18:15 UTC; short months and leap years end where they end. */
  @ParameterizedTest
  @CsvSource({
    "2026-02-28 23:59, 02-22 09:00, 02-26 09:00, 02-28 09:00, 03-01 09:00, 03-04 09:00, 03-07 09:00",
    "2026-03-01 00:00, 02-22 09:00, 02-26 09:00, 02-28 09:00, 03-01 09:00, 03-04 09:00, 03-07 09:00",
    "2026-03-01 00:01, 02-22 09:00, 02-26 09:00, 02-28 09:00, 03-01 09:00, 03-04 09:00, 03-07 09:00",
    "2028-02-29 12:00, 02-22 12:00, 02-26 12:00, 02-28 12:00, 02-29 12:00, 03-03 12:00, 03-06 12:00",
    "2026-01-01 05:44, 12-25 09:00, 12-29 09:00, 12-31 09:00, 01-01 09:00, 01-04 09:00, 01-07 09:00",
    "2026-01-01 05:45, 12-25 09:00, 12-29 09:00, 12-31 09:00, 01-01 09:00, 01-04 09:00, 01-07 09:00",
    "2026-05-31 08:59, 05-24 09:00, 05-28 09:00, 05-30 09:00, 05-31 09:00, 06-03 09:00, 06-06 09:00",
    "2026-05-31 09:00, 05-24 09:00, 05-28 09:00, 05-30 09:00, 05-31 09:00, 06-03 09:00, 06-06 09:00",
    "2026-05-31 19:59, 05-24 19:59, 05-28 19:59, 05-30 19:59, 05-31 19:59, 06-03 19:59, 06-06 19:59",
    "2026-05-31 20:00, 05-25 09:00, 05-29 09:00, 05-31 09:00, 06-01 09:00, 06-04 09:00, 06-07 09:00",
  })
  void s10_around_midnight_and_the_end_of_months(
      String end, String week, String three, String one, String zero, String after, String last) {
    List<Reminder> reminders =
        ReminderSchedule.DEFAULT.reminders(at(end), at(end).plus(Duration.ofDays(7)), NEPAL);

    assertThat(reminders.stream().map(due -> SHORT.format(due.dueAt().atZone(NEPAL))))
        .containsExactly(week, three, one, zero, after, last);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTC", "Asia/Kathmandu", "America/Los_Angeles"})
  void c8_the_zone_of_the_machine_does_not_matter(String zone) {
    TimeZone before = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone(zone));

      assertThat(told(ReminderSchedule.DEFAULT, "2026-03-08 02:30", "2026-03-15 02:30"))
          .containsExactly(
              "BEFORE_END 03-01 09:00",
              "BEFORE_END 03-05 09:00",
              "BEFORE_END 03-07 09:00",
              "ENDED 03-08 09:00",
              "IN_GRACE 03-11 09:00",
              "LAST_DAY 03-14 09:00");
    } finally {
      TimeZone.setDefault(before);
    }
  }

  /** What would go out at or after the end that it warns of goes out the evening before. */
  @ParameterizedTest
  @CsvSource({
    "2026-05-07 05:00, 6, LAST_DAY 05-06 19:00",
    "2026-05-07 09:00, 3, LAST_DAY 05-06 19:00",
    "2026-05-07 09:01, 3, LAST_DAY 05-07 09:00",
    "2026-05-07 23:00, 2, LAST_DAY 05-07 19:00",
    "2026-05-07 00:30, 2, LAST_DAY 05-06 19:00",
    "2026-05-07 15:20, 1, LAST_DAY 05-07 14:20",
  })
  void s10_the_last_reminder_is_never_too_late(String graceEnd, int hours, String expected) {
    assertThat(told(lastDay(hours), "2026-04-30 15:20", graceEnd)).containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-04-30 06:00, -3, BEFORE_END 04-29 19:00",
    "2026-04-30 09:30, -3, BEFORE_END 04-30 09:00",
    "2026-04-30 22:00, -1, BEFORE_END 04-30 19:00",
  })
  void s10_what_comes_before_the_end_comes_before_the_end(String end, int hours, String expected) {
    assertThat(told(around(hours), end, "2026-05-07 15:20")).containsExactly(expected);
  }

  /** Nobody is told that the period ended before it did, or of a grace that is over. */
  @ParameterizedTest
  @CsvSource({
    "2026-04-30 22:00, 2026-05-01 08:00, 0",
    "2026-04-30 15:20, 2026-04-30 15:20, 0",
    "2026-04-30 15:20, 2026-05-02 15:20, 72",
    "2026-04-30 15:20, 2026-05-03 15:20, 72",
  })
  void s10_what_is_never_true_in_time_is_left_out(String end, String graceEnd, int hours) {
    assertThat(told(around(hours), end, graceEnd)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-05-04 15:20, IN_GRACE, LAST_DAY 05-03 15:20",
    "2026-05-01 15:20, ENDED, LAST_DAY 04-30 15:20",
    "2026-04-30 15:20, ENDED, LAST_DAY 04-29 15:20",
  })
  void s10_of_two_at_one_instant_the_more_urgent_goes_out(
      String graceEnd, Reminder.Kind instead, String expected) {
    List<String> told = told(ReminderSchedule.DEFAULT, "2026-04-30 15:20", graceEnd);

    assertThat(told).last().isEqualTo(expected);
    assertThat(told).noneMatch(one -> one.startsWith(instead + " "));
  }

  @Test
  void s10_two_of_one_night_become_one() {
    List<Reminder> reminders =
        around(-36, -30, -28).reminders(at("2026-05-02 08:00"), at("2026-05-09 08:00"), NEPAL);

    assertThat(reminders)
        .containsExactly(new Reminder(BEFORE_END, Duration.ofHours(-28), at("2026-05-01 09:00")));
  }

  /** Of any period: in civil hours, in order, each only once, and none when it is pointless. */
  @Test
  void s10_an_end_at_any_time_of_day_keeps_the_rules() {
    CivilHours hours = new CivilHours(NEPAL);
    for (int minute = 0; minute < 24 * 60; minute += 5) {
      Instant end = at("2026-02-28 00:00").plus(Duration.ofMinutes(minute));
      for (int grace : new int[] {0, 5, 11, 24, 72, 96, 168}) {
        Instant graceEnd = end.plus(Duration.ofHours(grace));
        List<Reminder> all = ReminderSchedule.DEFAULT.reminders(end, graceEnd, NEPAL);

        assertThat(all.stream().map(Reminder::dueAt)).isSorted().doesNotHaveDuplicates();
        assertThat(all).allMatch(one -> hours.include(one.dueAt()));
        assertThat(all).allMatch(one -> one.dueAt().isBefore(pointless(one, end, graceEnd)));
        assertThat(all.stream().filter(one -> one.kind() == LAST_DAY)).hasSize(1);
      }
    }
  }

  private static Instant pointless(Reminder reminder, Instant end, Instant graceEnd) {
    return reminder.kind() == BEFORE_END ? end : graceEnd;
  }

  @Test
  void a_schedule_without_reminders_reminds_nobody() {
    assertThat(told(around(), "2026-04-30 15:20", "2026-05-07 15:20")).isEmpty();
  }

  @Test
  void a_schedule_that_makes_no_sense_is_refused() {
    assertThatThrownBy(() -> lastDay(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> lastDay(-1)).isInstanceOf(IllegalArgumentException.class);
    List<Duration> minutes = List.of(Duration.ofMinutes(30));
    assertThatThrownBy(() -> new ReminderSchedule(minutes, List.of()))
        .hasMessageContaining("whole hours");
    Instant end = at("2026-04-30 15:20");
    assertThatThrownBy(() -> ReminderSchedule.DEFAULT.reminders(end, end.minusSeconds(1), NEPAL))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
