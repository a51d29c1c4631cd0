package np.shulka.domain.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import np.shulka.domain.money.BillingPeriod;
import np.shulka.domain.money.Money;
import np.shulka.domain.money.VatRate;
import org.junit.jupiter.api.Test;

final class AddOnTest {
  private static final Plan PRO = APlan.onSale().called("pro").build();
  private static final PinnedPlan PINNED = ASelection.pinned(PRO);

  @Test
  void c25_a_new_add_on_goes_with_an_old_version_of_a_plan() {
    Plan later = PRO.revise(APlan.onSale().costing(Money.rupees(1_200)).terms());
    AddOn fresh = AnAddOn.recurring().besides(PRO.code()).build();

    assertThat(later.current().number()).isNotEqualTo(PINNED.version());
    assertThat(fresh.refusal(PINNED, VatRate.NEPAL, 1)).isEmpty();
  }

  @Test
  void c25_what_is_sold_now_decides_what_can_be_added() {
    AddOn gone = AnAddOn.recurring().build().retire();
    AddOn elsewhere = AnAddOn.recurring().besides(new PlanCode("team")).build();
    AddOn yearly = AnAddOn.recurring().every(BillingPeriod.yearly()).build();
    AddOn few = AnAddOn.recurring().atMost(2).build();

    assertThat(gone.refusal(PINNED, VatRate.NEPAL, 1)).contains(AddOn.Refusal.NOT_ON_SALE);
    assertThat(elsewhere.refusal(PINNED, VatRate.NEPAL, 1))
        .contains(AddOn.Refusal.NOT_FOR_THIS_PLAN);
    assertThat(yearly.refusal(PINNED, VatRate.NEPAL, 1)).contains(AddOn.Refusal.NOT_FOR_THIS_PLAN);
    assertThat(few.refusal(PINNED, new VatRate(0), 1)).contains(AddOn.Refusal.NOT_FOR_THIS_PLAN);
    assertThat(few.refusal(PINNED, VatRate.NEPAL, 2)).isEmpty();
    assertThat(few.refusal(PINNED, VatRate.NEPAL, 3)).contains(AddOn.Refusal.TOO_MANY);
  }

  @Test
  void what_is_charged_once_goes_with_every_interval() {
    assertThat(AnAddOn.once().build().refusal(PINNED, VatRate.NEPAL, 1)).isEmpty();
  }

  @Test
  void a_new_version_is_the_next_one() {
    AddOn revised = AnAddOn.recurring().build().revise(AnAddOn.recurring().atMost(3).terms());

    assertThat(revised.current().number()).isEqualTo(2);
    assertThat(revised.current().terms().most()).isEqualTo(3);
    assertThat(revised.onSale()).isTrue();
  }

  @Test
  void what_is_charged_once_never_recurs() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AnAddOn.once().build().revise(AnAddOn.recurring().terms()));
  }

  @Test
  void a_retired_add_on_has_no_next_version() {
    assertThatIllegalStateException()
        .isThrownBy(() -> AnAddOn.once().retired().build().revise(AnAddOn.once().terms()));
  }

  @Test
  void a_selection_has_each_add_on_once_and_by_code() {
    PinnedAddOn a = new PinnedAddOn(new AddOnCode("a"), 1, 1);
    PinnedAddOn b = new PinnedAddOn(new AddOnCode("b"), 1, 2);

    assertThat(new Selection(PINNED, 1).with(List.of(b, a)).addOns()).containsExactly(a, b);
    assertThatIllegalArgumentException().isThrownBy(() -> new Selection(PINNED, 1, List.of(a, a)));
    assertThatIllegalArgumentException().isThrownBy(() -> new Selection(PINNED, 1, List.of(b, a)));
  }

  @Test
  void s6_more_is_all_of_it_in_the_same_versions_and_something_more() {
    PinnedAddOn one = new PinnedAddOn(new AddOnCode("a"), 1, 1);
    Selection none = new Selection(PINNED, 1);
    Selection with = none.with(List.of(one));

    assertThat(with.isOnlyMoreThan(none)).isTrue();
    assertThat(none.isOnlyMoreThan(with)).isFalse();
    assertThat(with.isOnlyMoreThan(with)).isFalse();
    assertThat(new Selection(PINNED, 2, with.addOns()).isOnlyMoreThan(with)).isTrue();
    assertThat(new Selection(PINNED, 2).isOnlyMoreThan(with)).isFalse();
    assertThat(none.with(List.of(new PinnedAddOn(one.code(), 2, 1))).isOnlyMoreThan(with))
        .isFalse();
    assertThat(none.with(List.of(new PinnedAddOn(one.code(), 1, 3))).isOnlyMoreThan(with)).isTrue();
  }
}
