package np.shulka.domain.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import np.shulka.domain.identity.AnId;
import np.shulka.domain.money.Money;
import np.shulka.domain.money.VatRate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PlanTest {

  @Test
  void s16_a_new_price_is_a_new_version() {
    PlanTerms dearer = APlan.onSale().costing(Money.rupees(1_200)).terms();
    Plan plan = Plan.publish(AnId.uuid(), new PlanCode("pro"), APlan.onSale().terms());

    Plan revised = plan.revise(dearer);

    assertThat(plan.current().number()).isEqualTo(1);
    assertThat(plan.current().price().amount()).isEqualTo(Money.rupees(1_000));
    assertThat(revised.current().number()).isEqualTo(2);
    assertThat(revised.current().price().amount()).isEqualTo(Money.rupees(1_200));
    assertThat(revised.key()).isEqualTo(plan.key());
  }

  @Test
  void a_retired_plan_is_not_sold_and_has_no_next_version() {
    Plan retired = APlan.onSale().build().retire();

    assertThat(retired.onSale()).isFalse();
    assertThatThrownBy(() -> retired.revise(APlan.onSale().terms()))
        .isInstanceOf(IllegalStateException.class);
  }

  @ParameterizedTest(name = "S8 {0} paisa with VAT is refused, {1} and {2} would do")
  @CsvSource({"10000, 9999, 10001", "1004, 1003, 1005", "1021, 1020, 1022"})
  void s8_an_inexact_price_names_the_nearest_exact_ones(long paisa, long below, long above) {
    assertThat(Price.faultOf(Money.paisa(paisa), true, VatRate.NEPAL))
        .contains(new Price.Fault.Inexact(List.of(Money.paisa(below), Money.paisa(above))));
  }

  @Test
  void s8_no_nearest_price_is_below_what_can_be_charged() {
    VatRate half = new VatRate(10_000);

    assertThat(Price.faultOf(Money.paisa(1_001), true, half))
        .contains(new Price.Fault.Inexact(List.of(Money.paisa(1_000), Money.paisa(1_002))));
  }

  @Test
  void s8_exactly_2296_whole_rupee_prices_have_no_split() {
    long inexact =
        LongStream.rangeClosed(10, 20_000)
            .mapToObj(Money::rupees)
            .filter(price -> Price.faultOf(price, true, VatRate.NEPAL).isPresent())
            .count();

    assertThat(inexact).isEqualTo(2_296);
  }

  @Test
  void a_price_can_be_counted_many_times() {
    assertThat(Price.faultOf(Price.MOST, false, VatRate.NEPAL)).isEmpty();
    assertThat(Price.faultOf(Price.MOST.plus(Money.paisa(1)), false, VatRate.NEPAL))
        .contains(new Price.Fault.TooLarge());
    assertThat(Price.MOST.times(10_000).plus(VatRate.NEPAL.on(Price.MOST.times(10_000))))
        .isGreaterThan(Price.MOST);
  }

  @Test
  void s8_only_what_can_be_charged_is_named_as_nearest() {
    VatRate half = new VatRate(5_000);

    assertThat(Price.faultOf(Money.rupees(10), true, half))
        .contains(new Price.Fault.Inexact(List.of(Money.paisa(1_001))));
  }

  @Test
  void s8_the_nearest_prices_are_exact_at_any_rate() {
    for (int basisPoints = 1; basisPoints <= 10_000; basisPoints += 37) {
      VatRate vat = new VatRate(basisPoints);
      LongStream.range(1_000, 1_400)
          .mapToObj(paisa -> Price.faultOf(Money.paisa(paisa), true, vat))
          .flatMap(Optional::stream)
          .map(Price.Fault.Inexact.class::cast)
          .forEach(
              fault ->
                  assertThat(fault.nearest())
                      .allMatch(price -> vat.taxablePartOf(price).isPresent()));
    }
  }
}
