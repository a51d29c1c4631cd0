package np.shulka.domain.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import np.shulka.domain.money.ATime;
import np.shulka.domain.money.BillingPeriod;
import np.shulka.domain.money.Money;
import np.shulka.domain.report.Bought.Kind;
import org.junit.jupiter.api.Test;

/** What is left of what was bought, from when on. */
final class BoughtTest {
  private static final Instant MARCH = ATime.inNepal("2026-03-01T09:00");
  private static final Instant MIDDLE = ATime.inNepal("2026-03-16T10:00");
  private static final Instant APRIL = ATime.inNepal("2026-04-01T09:00");

  private static MonthlyValue monthly(long rupees) {
    Money price = Money.rupees(rupees);
    return MonthlyValue.of(price, BillingPeriod.monthly(), price, Money.ZERO);
  }

  private static Bought time(Instant from, long rupees) {
    return new Bought(from, Kind.TIME, monthly(rupees), true);
  }

  private static Bought change(Instant from, long rupees) {
    return new Bought(from, Kind.CHANGE, monthly(rupees), true);
  }

  private static Bought more(Instant from, long rupees) {
    return new Bought(from, Kind.MORE, monthly(rupees), true);
  }

  private static Life.Step step(Instant from, long rupees) {
    return new Life.Step(from, Money.rupees(rupees));
  }

  @Test
  void s4_a_change_replaces_what_begins_later() {
    assertThat(Bought.steps(List.of(time(MARCH, 1), time(APRIL, 1), change(MIDDLE, 2))))
        .containsExactly(step(MARCH, 1), step(MIDDLE, 2));
  }

  @Test
  void s4_a_change_at_the_first_moment_replaces_all() {
    assertThat(Bought.steps(List.of(time(MARCH, 1), change(MARCH, 2), change(MARCH, 3))))
        .containsExactly(step(MARCH, 3));
  }

  @Test
  void s6_more_of_the_same_comes_on_top_of_what_there_was() {
    assertThat(Bought.steps(List.of(time(MARCH, 1), time(APRIL, 4), more(MIDDLE, 2))))
        .containsExactly(step(MARCH, 1), step(MIDDLE, 3));
    assertThat(Bought.steps(List.of(time(MARCH, 1), more(MARCH, 2), more(MIDDLE, 3))))
        .containsExactly(step(MARCH, 3), step(MIDDLE, 6));
  }

  @Test
  void what_is_bought_after_a_change_follows_it() {
    assertThat(Bought.steps(List.of(time(MARCH, 1), change(MIDDLE, 2), time(APRIL, 3))))
        .containsExactly(step(MARCH, 1), step(MIDDLE, 2), step(APRIL, 3));
  }

  @Test
  void s18_what_was_taken_back_never_was() {
    Bought back = new Bought(APRIL, Kind.TIME, monthly(1), false);

    assertThat(Bought.steps(List.of(time(MARCH, 1), back))).containsExactly(step(MARCH, 1));
    assertThat(Bought.steps(List.of(time(MARCH, 1), back, time(APRIL, 2))))
        .containsExactly(step(MARCH, 1), step(APRIL, 2));
  }
}
