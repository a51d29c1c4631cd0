package np.shulka.application.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import np.shulka.application.work.LostRace;
import np.shulka.application.work.Race;
import np.shulka.application.work.Store;
import np.shulka.domain.catalog.APlan;
import np.shulka.domain.catalog.AddOn;
import np.shulka.domain.catalog.AnAddOn;
import np.shulka.domain.catalog.Extra;
import np.shulka.domain.catalog.Plan;
import np.shulka.domain.identity.AnId;
import np.shulka.domain.money.BillingPeriod;
import np.shulka.domain.money.Money;
import org.junit.jupiter.api.Test;

/** What every {@link AddOns} does. */
public interface AddOnsContract {
  Store store();

  private AddOn published(AnAddOn builder) {
    AddOn addOn = builder.build();
    store().write(() -> store().addOns().add(addOn));
    return addOn;
  }

  private AddOn becomes(AddOn before, AddOn after) {
    store().write(() -> store().addOns().replace(before, after));
    return after;
  }

  private Plan aPlan() {
    Plan plan = APlan.onSale().build();
    store().write(() -> store().plans().add(plan));
    return plan;
  }

  @Test
  default void finds_an_add_on_as_it_was_published() {
    AddOn recurring =
        published(
            AnAddOn.recurring()
                .every(new BillingPeriod(BillingPeriod.Unit.WEEK, 2))
                .atMost(3)
                .giving(
                    Map.of(
                        "sso", new Extra.On(),
                        "rooms", new Extra.More(Extra.More.MOST),
                        "seats", new Extra.AtLeast(7)))
                .besides(aPlan().code(), aPlan().code()));
    AddOn once = published(AnAddOn.once().costing(Money.rupees(50)));

    assertThat(store().addOns().find(recurring.code())).contains(recurring);
    assertThat(store().addOns().find(once.code())).contains(once);
    assertThat(store().addOns().version(once.code(), 1)).contains(once.current());
    assertThat(store().addOns().version(once.code(), 2)).isEmpty();
    assertThat(store().addOns().find(AnAddOn.once().build().code())).isEmpty();
  }

  @Test
  default void c25_a_next_add_on_version_leaves_the_one_before() {
    AddOn first = published(AnAddOn.recurring().besides(aPlan().code()));
    AddOn second = becomes(first, first.revise(AnAddOn.recurring().atMost(2).terms()));

    assertThat(store().addOns().find(first.code())).contains(second);
    assertThat(store().addOns().version(first.code(), 1)).contains(first.current());
    assertThat(store().addOns().version(first.code(), 2)).contains(second.current());
  }

  @Test
  default void shows_all_add_ons_by_code() {
    String suffix = "-" + AnId.uuid();
    AddOn late = published(AnAddOn.once().called("b" + suffix));
    AddOn early = published(AnAddOn.once().called("a" + suffix));
    AddOn retired = becomes(late, late.retire());

    assertThat(store().addOns().all()).containsSubsequence(early, retired).doesNotContain(late);
  }

  @Test
  default void publishes_the_code_of_an_add_on_once() {
    AddOn addOn = published(AnAddOn.once());
    AnAddOn again = AnAddOn.once().called(addOn.code().value());

    assertThatThrownBy(() -> published(again)).isInstanceOf(LostRace.class);
  }

  @Test
  default void of_two_changes_of_an_add_on_at_once_one_wins() {
    AddOn first = published(AnAddOn.recurring());
    AddOn second = becomes(first, first.revise(AnAddOn.recurring().atMost(2).terms()));

    assertThatThrownBy(() -> becomes(first, first.retire())).isInstanceOf(LostRace.class);
    long winners =
        Race.winners(4, _ -> becomes(second, second.revise(AnAddOn.recurring().atMost(3).terms())));

    assertThat(winners).isEqualTo(1);
    assertThat(store().addOns().find(first.code()).orElseThrow().current().number()).isEqualTo(3);
  }
}
