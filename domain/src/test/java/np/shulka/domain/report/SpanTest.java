package np.shulka.domain.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import np.shulka.domain.money.ATime;
import org.junit.jupiter.api.Test;

final class SpanTest {
  private static Span span(String from, String to) {
    return new Span(LocalDate.parse(from), LocalDate.parse(to));
  }

  @Test
  void its_last_day_is_the_one_before_its_end() {
    assertThat(span("2026-02-28", "2026-03-02").by(Interval.DAY))
        .containsExactly(span("2026-02-28", "2026-03-01"), span("2026-03-01", "2026-03-02"));
    assertThatThrownBy(() -> span("2026-02-28", "2026-02-28"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void its_first_and_last_months_may_be_parts() {
    assertThat(span("2026-01-31", "2026-03-02").by(Interval.MONTH))
        .containsExactly(
            span("2026-01-31", "2026-02-01"),
            span("2026-02-01", "2026-03-01"),
            span("2026-03-01", "2026-03-02"));
  }

  @Test
  void s17_fiscal_months_begin_with_those_of_the_calendar() {
    // Falgun 1, Chaitra 1, Baisakh 1 of the next year
    assertThat(span("2026-02-13", "2026-04-15").by(Interval.FISCAL_MONTH))
        .containsExactly(
            span("2026-02-13", "2026-03-15"),
            span("2026-03-15", "2026-04-14"),
            span("2026-04-14", "2026-04-15"));
    assertThat(span("2026-07-16", "2026-07-18").by(Interval.FISCAL_MONTH))
        .containsExactly(span("2026-07-16", "2026-07-17"), span("2026-07-17", "2026-07-18"));
  }

  @Test
  void s17_it_begins_and_ends_at_midnight_in_nepal() {
    Span march = span("2026-03-01", "2026-04-01");

    assertThat(march.startsAt(ATime.NEPAL)).isEqualTo("2026-02-28T18:15:00Z");
    assertThat(march.endsAt(ATime.NEPAL)).isEqualTo("2026-03-31T18:15:00Z");
  }

  @Test
  void it_contains_its_first_day_and_not_its_end() {
    Span march = span("2026-03-01", "2026-04-01");

    assertThat(march.contains(LocalDate.parse("2026-02-28"))).isFalse();
    assertThat(march.contains(LocalDate.parse("2026-03-01"))).isTrue();
    assertThat(march.contains(LocalDate.parse("2026-03-31"))).isTrue();
    assertThat(march.contains(LocalDate.parse("2026-04-01"))).isFalse();
  }
}
