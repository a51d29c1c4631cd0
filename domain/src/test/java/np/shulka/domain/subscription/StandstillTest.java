package np.shulka.domain.subscription;

import static np.shulka.domain.money.ATime.inNepal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import np.shulka.domain.money.Period;
import org.junit.jupiter.api.Test;

final class StandstillTest {
  private static final Instant END = inNepal("2026-04-01T09:00");
  private static final Period MARCH = new Period(inNepal("2026-03-01T09:00"), END);
  private static final Instant MOVED_END = inNepal("2026-04-26T10:00");
  private static final Standstill FIRST =
      new Standstill(inNepal("2026-03-11T09:00"), END, inNepal("2026-04-05T10:00"));
  private static final Standstill SECOND =
      new Standstill(inNepal("2026-04-10T10:00"), MOVED_END, inNepal("2026-04-12T10:00"));

  @Test
  void s20_what_was_left_is_lived_later() {
    assertThat(Standstill.livedUntil(MARCH, List.of())).isEqualTo(END);
    assertThat(Standstill.livedUntil(MARCH, List.of(FIRST))).isEqualTo(MOVED_END);
    assertThat(Standstill.livedUntil(MARCH, List.of(FIRST, SECOND)))
        .isEqualTo(inNepal("2026-04-28T10:00"));
  }

  @Test
  void s20_what_was_lived_before_stays_where_it_was() {
    Period february = new Period(inNepal("2026-02-01T09:00"), MARCH.startsAt());

    assertThat(Standstill.livedUntil(february, List.of(FIRST))).isEqualTo(MARCH.startsAt());
  }

  @Test
  void s20_what_is_bought_behind_it_is_where_it_was_bought() {
    Period next = new Period(MOVED_END, inNepal("2026-05-26T10:00"));

    assertThat(Standstill.livedUntil(next, List.of(FIRST, SECOND))).isEqualTo(next.endsAt());
  }

  @Test
  void s20_what_was_queued_moves_along() {
    Period april = new Period(END, inNepal("2026-05-01T09:00"));
    Standstill both =
        new Standstill(FIRST.at(), april.endsAt(), inNepal("2026-03-21T09:00")); // ten days

    assertThat(Standstill.livedUntil(MARCH, List.of(both))).isEqualTo(inNepal("2026-04-11T09:00"));
    assertThat(Standstill.livedUntil(april, List.of(both))).isEqualTo(inNepal("2026-05-11T09:00"));
  }

  @Test
  void what_is_lived_then_was_bought_at_most_that_much_before() {
    assertThat(Standstill.boughtUntil(MOVED_END, List.of(FIRST))).isEqualTo(END);
    assertThat(Standstill.boughtUntil(MOVED_END, List.of())).isEqualTo(MOVED_END);
  }

  @Test
  void nothing_stands_still_backwards() {
    Instant before = FIRST.at().minusSeconds(1);

    assertThatThrownBy(() -> new Standstill(FIRST.at(), END, before))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Standstill(FIRST.at(), FIRST.at(), END))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
