package np.shulka.domain.money;

import static np.shulka.domain.money.ATime.NEPAL;
import static np.shulka.domain.money.ATime.inNepal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TimeZone;
import java.util.stream.IntStream;
import np.shulka.domain.money.BillingPeriod.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class BillingAnchorTest {

  private static final long SEED = 20_260_131;

  private static BillingAnchor monthly(String local) {
    return new BillingAnchor(inNepal(local), NEPAL, BillingPeriod.monthly());
  }

  @ParameterizedTest(name = "S1 {0} {1} renews {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          MONTH | 2026-01-31 | 2026-02-28 2026-03-31 2026-04-30 2026-05-31 2026-06-30 2026-07-31
          MONTH | 2027-12-31 | 2028-01-31 2028-02-29 2028-03-31 2028-04-30
          MONTH | 2026-01-29 | 2026-02-28 2026-03-29 2026-04-29
          MONTH | 2028-01-29 | 2028-02-29 2028-03-29
          MONTH | 2026-01-15 | 2026-02-15 2026-03-15
          YEAR  | 2028-02-29 | 2029-02-28 2030-02-28 2031-02-28 2032-02-29
          YEAR  | 2026-02-28 | 2027-02-28 2028-02-28
          WEEK  | 2026-01-31 | 2026-02-07 2026-02-14
          DAY   | 2026-02-27 | 2026-02-28 2026-03-01
          """)
  void s1_boundaries_are_counted_from_the_anchor(Unit unit, String start, String renewals) {
    Instant startsAt = inNepal(start + "T15:20");
    var anchor = new BillingAnchor(startsAt, NEPAL, new BillingPeriod(unit, 1));
    List<Instant> expected =
        Arrays.stream(renewals.split(" ")).map(day -> inNepal(day + "T15:20")).toList();

    assertThat(anchor.boundary(0)).isEqualTo(startsAt);
    assertThat(IntStream.rangeClosed(1, expected.size()).mapToObj(anchor::boundary))
        .containsExactlyElementsOf(expected);
  }

  @ParameterizedTest(name = "S17 {0} is day {1} in Kathmandu")
  @CsvSource({
    "2026-01-30T18:14:59Z, 30, 2026-02-28T18:14:59Z, 2026-03-30T18:14:59Z",
    "2026-01-30T18:15:00Z, 31, 2026-02-27T18:15:00Z, 2026-03-30T18:15:00Z",
    "2026-03-31T18:14:59Z, 31, 2026-04-30T18:14:59Z, 2026-05-31T18:14:59Z",
    "2026-03-31T18:15:00Z, 1, 2026-04-30T18:15:00Z, 2026-05-31T18:15:00Z",
  })
  void s17_days_are_those_of_kathmandu(Instant start, int day, Instant first, Instant second) {
    var anchor = new BillingAnchor(start, NEPAL, BillingPeriod.monthly());

    assertThat(start.atZone(NEPAL).getDayOfMonth()).isEqualTo(day);
    assertThat(anchor.boundary(1)).isEqualTo(first);
    assertThat(anchor.boundary(2)).isEqualTo(second);
  }

  @ParameterizedTest(name = "S17 the same on a machine in {0}")
  @ValueSource(strings = {"UTC", "Asia/Kathmandu", "America/Los_Angeles"})
  void s17_the_zone_of_the_machine_does_not_matter(String zone) {
    TimeZone before = TimeZone.getDefault();
    TimeZone.setDefault(TimeZone.getTimeZone(zone));
    try {
      BillingAnchor anchor = monthly("2026-01-31T00:00");

      assertThat(anchor.boundary(1)).isEqualTo(Instant.parse("2026-02-27T18:15:00Z"));
      assertThat(anchor.following(anchor.period(0), 1)).isEqualTo(anchor.period(1));
      assertThat(FiscalYear.at(Instant.parse("2026-07-16T18:15:00Z")))
          .isEqualTo(new FiscalYear(2083));
      assertThat(FiscalYear.at(Instant.parse("2026-07-16T18:14:59Z")))
          .isEqualTo(new FiscalYear(2082));
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @Test
  void s1_boundaries_rise_and_keep_the_day_of_the_anchor() {
    Random random = new Random(SEED);
    for (int round = 0; round < 500; round++) {
      LocalDateTime start =
          LocalDateTime.of(2020, 1, 1, 0, 0).plusMinutes(random.nextLong(10L * 365 * 24 * 60));
      boolean yearly = random.nextBoolean();
      var every = new BillingPeriod(yearly ? Unit.YEAR : Unit.MONTH, 1 + random.nextInt(4));
      var anchor = new BillingAnchor(start.atZone(NEPAL).toInstant(), NEPAL, every);
      int k = random.nextInt(60);

      LocalDateTime boundary = anchor.boundary(k).atZone(NEPAL).toLocalDateTime();

      int lastDay = YearMonth.from(boundary).lengthOfMonth();
      assertThat(anchor.boundary(k + 1)).as("%s %s", anchor, k).isAfter(anchor.boundary(k));
      assertThat(boundary.getDayOfMonth()).isEqualTo(Math.min(start.getDayOfMonth(), lastDay));
      assertThat(boundary.toLocalTime()).isEqualTo(start.toLocalTime());
    }
  }

  @Test
  void a_period_follows_another_without_gap_for_decades() {
    BillingAnchor anchor = monthly("2026-01-31T15:20");
    Period period = anchor.period(0);

    for (int k = 1; k < 300; k++) {
      Period next = anchor.following(period, 1);
      assertThat(next).isEqualTo(anchor.period(k));
      period = next;
    }
    assertThat(period.endsAt()).isEqualTo(inNepal("2051-01-31T15:20"));
  }

  @Test
  void no_period_follows_one_that_ends_between_boundaries() {
    BillingAnchor anchor = monthly("2026-01-31T15:20");
    Period other = new Period(anchor.startsAt(), anchor.startsAt().plus(Duration.ofDays(30)));

    assertThatThrownBy(() -> anchor.following(other, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 1_001})
  void a_billing_period_counts_1_to_1000(int count) {
    assertThatThrownBy(() -> new BillingPeriod(Unit.DAY, count))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_period_is_half_open_and_never_empty() {
    Instant start = inNepal("2026-01-31T15:20");
    Instant end = start.plusMillis(1);
    Period period = new Period(start, end);

    assertThat(period.contains(start)).isTrue();
    assertThat(period.contains(end)).isFalse();
    assertThat(period.contains(start.minusNanos(1))).isFalse();
    assertThatThrownBy(() -> new Period(start, start)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Period(end, start)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_billing_period_may_count_1000() {
    BillingPeriod thousand = new BillingPeriod(Unit.DAY, 1_000);

    assertThat(new BillingAnchor(ATime.NOW, ATime.NEPAL, thousand).boundary(1))
        .isEqualTo(ATime.NOW.plus(Duration.ofDays(1_000)));
  }
}
