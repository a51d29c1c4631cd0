package np.shulka.domain.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import np.shulka.domain.money.BillingPeriod;
import np.shulka.domain.money.Money;
import np.shulka.domain.money.VatRate;
import org.junit.jupiter.api.Test;

final class PlanEditTest {

  /** Rs 1,000.00 a month before VAT; it can be paused 6 times, for 90 days each. */
  private final PlanVersion current = APlan.onSale().build().current();

  private static PlanEdit nothing() {
    return costing(Optional.empty(), Optional.empty());
  }

  private static PlanEdit costing(Optional<Money> amount, Optional<Boolean> inclusive) {
    return edit(amount, inclusive, PlanEdit.Pauses.AS_BEFORE);
  }

  private static PlanEdit edit(
      Optional<Money> amount, Optional<Boolean> inclusive, PlanEdit.Pauses pauses) {
    return new PlanEdit(
        Optional.empty(),
        Optional.empty(),
        amount,
        inclusive,
        Optional.empty(),
        Optional.empty(),
        pauses,
        Optional.empty());
  }

  @Test
  void s16_what_is_not_said_stays() {
    assertThat(nothing().on(current).numbered(current.number())).isEqualTo(current);
    assertThat(nothing().changes(current)).isFalse();
    assertThat(nothing().faultOn(current)).isEmpty();
  }

  @Test
  void s16_what_is_said_is_what_it_becomes() {
    var everything =
        new PlanEdit(
            Optional.of("Team"),
            Optional.of("For several"),
            Optional.of(Money.paisa(99_900)),
            Optional.of(true),
            Optional.of(BillingPeriod.yearly()),
            Optional.of(14),
            new PlanEdit.Pauses(Optional.of(2), Optional.of(30)),
            Optional.of(Map.of()));

    assertThat(everything.on(current))
        .isEqualTo(
            new PlanTerms(
                "Team",
                "For several",
                new Price(Money.paisa(99_900), true, VatRate.NEPAL),
                BillingPeriod.yearly(),
                14,
                new PauseTerms(2, 30),
                Map.of()));
    assertThat(everything.changes(current)).isTrue();
  }

  @Test
  void s16_saying_what_is_already_so_is_no_new_version() {
    assertThat(costing(Optional.of(Money.rupees(1_000)), Optional.of(false)).changes(current))
        .isFalse();
  }

  @Test
  void s8_a_price_is_judged_as_it_would_be() {
    Optional<Money> hundred = Optional.of(Money.rupees(100));

    assertThat(costing(hundred, Optional.empty()).faultOn(current)).isEmpty();
    assertThat(costing(hundred, Optional.of(true)).faultOn(current))
        .containsInstanceOf(Price.Fault.Inexact.class);
    assertThat(costing(Optional.of(Money.paisa(999)), Optional.empty()).faultOn(current))
        .contains(new Price.Fault.TooSmall());
  }

  @Test
  void s20_how_often_may_change_without_how_long() {
    var never = new PlanEdit.Pauses(Optional.of(0), Optional.empty());

    PauseTerms pauses = edit(Optional.empty(), Optional.empty(), never).on(current).pauses();

    assertThat(pauses).isEqualTo(new PauseTerms(0, 90));
    assertThat(pauses.longest()).isEqualTo(Duration.ofDays(90));
  }
}
