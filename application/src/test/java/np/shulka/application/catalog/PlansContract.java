package np.shulka.application.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import np.shulka.application.work.LostRace;
import np.shulka.application.work.Race;
import np.shulka.application.work.Store;
import np.shulka.domain.catalog.APlan;
import np.shulka.domain.catalog.Feature;
import np.shulka.domain.catalog.Plan;
import np.shulka.domain.catalog.PlanTerms;
import np.shulka.domain.catalog.Price;
import np.shulka.domain.identity.AnId;
import np.shulka.domain.money.BillingPeriod;
import np.shulka.domain.money.Money;
import np.shulka.domain.money.VatRate;
import org.junit.jupiter.api.Test;

/** What every {@link Plans} does. */
public interface PlansContract {
  Store store();

  private Plan published(APlan builder) {
    Plan plan = builder.build();
    store().write(() -> store().plans().add(plan));
    return plan;
  }

  @Test
  default void finds_a_plan_as_it_was_published() {
    Map<String, Feature> features =
        Map.of(
            "api", new Feature.Flag(true),
            "projects", new Feature.Limit(5),
            "support", new Feature.Text("office hours"));
    Price inclusive = new Price(Money.rupees(999), true, VatRate.NEPAL);
    Plan plan =
        published(
            APlan.onSale()
                .priced(inclusive)
                .with(features)
                .withTrialOf(14)
                .every(new BillingPeriod(BillingPeriod.Unit.WEEK, 2)));

    assertThat(store().plans().find(plan.code())).contains(plan);
  }

  @Test
  default void knows_nothing_of_other_codes() {
    Plan plan = APlan.onSale().build();

    assertThat(store().plans().find(plan.code())).isEmpty();
    assertThat(store().plans().version(plan.code(), 1)).isEmpty();
  }

  @Test
  default void finds_a_version_by_number() {
    Plan plan = published(APlan.onSale());

    assertThat(store().plans().version(plan.code(), 1)).contains(plan.current());
    assertThat(store().plans().version(plan.code(), 2)).isEmpty();
  }

  @Test
  default void shows_what_is_on_sale_cheapest_first_then_by_code() {
    String suffix = "-" + AnId.uuid();
    Plan dear = published(APlan.onSale().called("a" + suffix).costing(Money.rupees(900)));
    Plan twin = published(APlan.onSale().called("c" + suffix).costing(Money.rupees(100)));
    Plan cheap = published(APlan.onSale().called("b" + suffix).costing(Money.rupees(100)));
    Plan retired = published(APlan.retired().costing(Money.rupees(100)));

    List<Plan> onSale = store().plans().onSale();

    assertThat(onSale).doesNotContain(retired).containsSubsequence(cheap, twin, dear);
  }

  @Test
  default void finds_a_retired_plan_still() {
    Plan plan = published(APlan.retired());

    assertThat(store().plans().find(plan.code())).map(Plan::onSale).contains(false);
  }

  private Plan becomes(Plan before, Plan after) {
    store().write(() -> store().plans().replace(before, after));
    return after;
  }

  private static PlanTerms dearer() {
    return APlan.onSale().costing(Money.rupees(1_200)).terms();
  }

  @Test
  default void a_next_version_leaves_the_one_before() { // S16
    Plan first = published(APlan.onSale());
    Plan second = becomes(first, first.revise(dearer()));

    assertThat(store().plans().find(first.code())).contains(second);
    assertThat(store().plans().version(first.code(), 1)).contains(first.current());
    assertThat(store().plans().version(first.code(), 2)).contains(second.current());
    assertThat(store().plans().history(first.code()))
        .contains(new PlanHistory(second, List.of(first.current(), second.current())));
    assertThat(store().plans().histories())
        .contains(new PlanHistory(second, List.of(first.current(), second.current())));
  }

  @Test
  default void a_retired_plan_is_not_on_sale() {
    Plan plan = published(APlan.onSale());
    Plan retired = becomes(plan, plan.retire());

    assertThat(store().plans().onSale()).doesNotContain(plan, retired);
    assertThat(store().plans().find(plan.code())).contains(retired);
  }

  @Test
  default void of_two_changes_at_once_one_wins() {
    Plan first = published(APlan.onSale());
    Plan second = becomes(first, first.revise(dearer()));

    assertThatThrownBy(() -> becomes(first, first.retire())).isInstanceOf(LostRace.class);
    assertThatThrownBy(() -> becomes(first, first.revise(dearer()))).isInstanceOf(LostRace.class);
    long winners = Race.winners(4, _ -> becomes(second, second.revise(dearer())));

    assertThat(winners).isEqualTo(1);
    assertThat(store().plans().find(first.code()).orElseThrow().current().number()).isEqualTo(3);
  }

  @Test
  default void publishes_a_code_once() {
    Plan plan = published(APlan.onSale());
    APlan again = APlan.onSale().called(plan.code().value());

    assertThatThrownBy(() -> published(again)).isInstanceOf(LostRace.class);
    assertThat(store().plans().find(plan.code())).isEqualTo(Optional.of(plan));
  }
}
