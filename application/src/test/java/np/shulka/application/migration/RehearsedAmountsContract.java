package np.shulka.application.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import np.shulka.application.work.Page;
import np.shulka.application.work.Store;
import np.shulka.application.work.Story;
import np.shulka.application.work.World;
import np.shulka.domain.catalog.ACoupon;
import np.shulka.domain.catalog.APlan;
import np.shulka.domain.catalog.ASelection;
import np.shulka.domain.catalog.AddOn;
import np.shulka.domain.catalog.AnAddOn;
import np.shulka.domain.catalog.Coupon;
import np.shulka.domain.catalog.Lead;
import np.shulka.domain.catalog.Plan;
import np.shulka.domain.catalog.Redemption;
import np.shulka.domain.catalog.Rehearsal;
import np.shulka.domain.catalog.Selection;
import np.shulka.domain.identity.AnId;
import np.shulka.domain.identity.RehearsalId;
import np.shulka.domain.money.Money;
import np.shulka.domain.subscription.Agreement;
import np.shulka.domain.subscription.Subscription;
import org.junit.jupiter.api.Test;

/** What a rehearsal shows is what people are asked for, whatever they have beside a plan. */
public interface RehearsedAmountsContract {
  Store store();

  /** How many people are moved. */
  default int rounds() {
    return 25;
  }

  @Test
  default void s16_rehearsed_is_what_the_renewal_asks() { // S6, S7, C25
    World world = new World(store());
    Random random = new Random(16);
    for (int round = 0; round < rounds(); round++) new RehearsedRound(world, random).run();
  }

  private Plan revised(Plan plan) {
    Plan next = plan.revise(APlan.onSale().costing(Money.rupees(1_200)).terms());
    store().write(() -> store().plans().replace(plan, next));
    return next;
  }

  private Rehearsal rehearsed(Plan to, int days, Instant at) {
    var seen = new Rehearsal.Seen(to.current().number(), 0);
    var id = new RehearsalId(AnId.uuid());
    var rehearsal = new Rehearsal(id, ASelection.pinned(to), seen, new Lead.Days(days), at);
    store().write(() -> store().rehearsals().add(rehearsal));
    return rehearsal;
  }

  private Rehearsals.Moving moving(Rehearsal rehearsal) {
    var all = new Page.Request(200, Optional.empty());
    return store().rehearsals().moving(rehearsal.id(), all).items().getFirst();
  }

  @Test
  default void other_add_ons_are_drift_and_are_kept() { // C25
    Story story = Story.in(store());
    Subscription.Active active = story.subscribesAndPays().subscription();
    AddOn addOn = AnAddOn.recurring().build();
    store().write(() -> store().addOns().add(addOn));
    Plan next = revised(story.plan());
    Rehearsal before = rehearsed(next, 30, story.now());

    Selection more = active.agreement().selection().with(List.of(AnAddOn.pinned(addOn, 2)));
    Agreement later = active.agreement().scheduling(more);
    store().write(() -> store().subscriptions().replace(active, active.agree(later)));

    assertThat(store().rehearsals().drift(before, story.now()))
        .isEqualTo(new Rehearsals.Drift(0, 0, 1));
    Rehearsal again = rehearsed(next, 30, story.now());
    assertThat(moving(again).selection()).isEqualTo(more);
    assertThat(moving(before).selection().addOns()).isEmpty();
  }

  @Test
  default void a_coupon_is_kept_as_far_as_it_will_have_got() { // S7
    Story story = Story.in(store());
    Subscription.Active active = story.subscribesAndPays().subscription();
    Coupon coupon = ACoupon.of(25).repeating(5).build();
    var holder = new Redemption.Holder(story.subscriber().id(), active.id());
    Redemption held = Redemption.reserve(coupon, holder, story.now());
    store()
        .write(
            () -> {
              store().coupons().add(coupon);
              store().redemptions().reserve(held);
            });
    Plan next = revised(story.plan());

    var now = moving(rehearsed(next, 0, story.now()));
    var later = moving(rehearsed(next, 60, story.now()));

    assertThat(now.coupon()).contains(held);
    assertThat(later.coupon()).contains(held.after(2));
  }
}
