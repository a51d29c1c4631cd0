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
  void s17_it_begins_and_ends_at_midnight_in_nepal() {
    Span march = span("2026-03-01", "2026-04-01");

    assertThat(march.startsAt(ATime.NEPAL)).isEqualTo("2026-02-28T18:15:00Z");
    assertThat(march.endsAt(ATime.NEPAL)).isEqualTo("2026-03-31T18:15:00Z");
  }
}
