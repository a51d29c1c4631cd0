package np.shulka.application.migration;

import static np.shulka.application.work.World.RAM;
import static np.shulka.application.work.World.SITA;
import static np.shulka.domain.money.ATime.inNepal;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import np.shulka.application.change.ChangeRefusal;
import np.shulka.application.change.ChangeSubscription;
import np.shulka.application.change.ChangeWish;
import np.shulka.application.payment.CancelSubscription;
import np.shulka.domain.catalog.APlan;
import np.shulka.domain.catalog.Plan;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.Attempt.Channel;
import np.shulka.domain.subscription.Scheduled;
import org.junit.jupiter.api.Test;

/** Every row of S16: version 1 costs Rs 1,000, version 2 is published on 2026-04-10. */
final class MigrationStoryTest extends MigrationStory {
  private static final Money OLD = Money.rupees(1_000);
  private static final Money NEW = Money.rupees(1_200);

  @Test
  void s16_who_is_new_gets_the_new_version() {
    at("2026-04-10T09:00").publishes(1_200);

    subscribes(SITA);

    assertThat(mine().agreement().plan().version()).isEqualTo(2);
    assertThat(world.starts(RAM, plan).invoice().orElseThrow().request().charges().taxable())
        .isEqualTo(NEW);
  }

  @Test
  void s16_c3_without_a_migration_the_old_price_stays() {
    begin();
    at("2026-04-10T09:00").publishes(1_200);

    assertThat(paysOffer("2026-04-18T09:00")).isEqualTo(OLD);
    assertThat(paysOffer("2026-05-18T09:00")).isEqualTo(OLD);
    assertThat(paysOffer("2026-06-18T09:00")).isEqualTo(OLD);
  }

  @Test
  void s16_c4_after_its_notice_the_next_renewal_costs_more() {
    begin();
    at("2026-04-10T09:00").publishes(1_200);
    migrates(2, 30);

    assertThat(paysOffer("2026-04-18T09:00")).isEqualTo(OLD);
    assertThat(mine().agreement().plan().version()).isOne();
    assertThat(paysOffer("2026-05-18T09:00")).isEqualTo(NEW);
    assertThat(mine().agreement().plan().version()).isOne(); // what runs is not touched
    at("2026-05-20T09:00");
    assertThat(mine().agreement().plan().version()).isEqualTo(2);
    assertThat(mine().agreement().next()).isEmpty();
    assertThat(paysOffer("2026-06-18T09:00")).isEqualTo(NEW);
  }

  @Test
  void s16_prepaid_time_is_not_touched() {
    at("2026-03-31T09:00").subscribes(SITA);
    pays(renews(3).payment());
    at("2026-04-10T09:00").publishes(1_200);

    Rehearsed rehearsed = rehearsed(2, 30);
    migrates(2, 30);

    assertThat(rehearsed.some().items().getFirst().moving().firstRenewal())
        .isEqualTo(inNepal("2026-07-31T09:00"));
    assertThat(paysOffer("2026-07-20T09:00")).isEqualTo(NEW);
    assertThat(paidUntil()).isEqualTo(inNepal("2026-08-31T09:00"));
  }

  @Test
  void s16_an_open_request_keeps_its_price() {
    begin();
    at("2026-04-10T09:00").publishes(1_200);
    migrates(2, 0);

    assertThat(offer().request().charges().taxable()).isEqualTo(OLD); // offered on 04-06
    assertThat(renews(1).invoice().request().charges().taxable()).isEqualTo(OLD);
    assertThat(paysOffer("2026-04-18T09:00")).isEqualTo(OLD);
    assertThat(paysOffer("2026-05-18T09:00")).isEqualTo(NEW);
  }

  @Test
  void s16_c3_of_two_migrations_the_latest_that_reaches() {
    begin();
    at("2026-04-10T09:00").publishes(1_200);
    migrates(2, 30);
    at("2026-04-20T08:00").publishes(1_500);
    migrates(3, 60);

    assertThat(paysOffer("2026-04-20T08:30")).isEqualTo(OLD);
    assertThat(paysOffer("2026-05-18T09:00")).isEqualTo(NEW);
    assertThat(paysOffer("2026-06-18T09:00")).isEqualTo(Money.rupees(1_500));
    assertThat(world.store().migrations().announced(plan.code())).hasSize(2);
  }

  @Test
  void s16_a_later_one_may_come_sooner() {
    begin();
    at("2026-04-10T09:00").publishes(1_200);
    migrates(2, 90);
    publishes(1_500);
    migrates(3, 30);

    assertThat(paysOffer("2026-04-18T09:00")).isEqualTo(OLD);
    assertThat(paysOffer("2026-05-18T09:00")).isEqualTo(Money.rupees(1_500));
    assertThat(paysOffer("2026-06-18T09:00")).isEqualTo(Money.rupees(1_500));
  }

  @Test
  void s16_an_upgrade_is_to_the_current_version() {
    Plan other = world.sells(APlan.onSale().costing(Money.rupees(500)));
    at("2026-03-20T09:00");
    var started = world.starts(SITA, other);
    pays(started.payment().orElseThrow());
    at("2026-04-01T09:00").publishes(1_200);

    var wish = new ChangeWish(SITA, mine().id(), plan.code(), Optional.of(1), ChangeWish.When.NOW);
    var change = world.changing().change(wish, Optional.empty(), Channel.WEB);
    pays(((ChangeSubscription.Outcome.Started) change).payment());

    assertThat(mine().agreement().plan().version()).isEqualTo(2);
  }

  @Test
  void s16_who_comes_back_gets_the_current_version() {
    begin();
    at("2026-04-10T09:00").publishes(1_200);
    world
        .cancelling()
        .cancel(
            new CancelSubscription.Wish(
                SITA, mine().id(), CancelSubscription.When.NOW, Optional.empty()));

    subscribes(SITA);

    assertThat(mine().agreement().plan().version()).isEqualTo(2);
  }

  @Test
  void s16_several_at_once_cost_what_the_first_does() {
    begin();
    at("2026-04-01T09:00").publishes(1_200);
    migrates(2, 30);

    assertThat(renews(3).invoice().request().charges().taxable()).isEqualTo(Money.rupees(3_000));
  }

  @Test
  void s16_what_was_chosen_for_later_is_not_touched() {
    begin();
    at("2026-04-01T09:00");
    var wish =
        new ChangeWish(SITA, mine().id(), plan.code(), Optional.of(2), ChangeWish.When.PERIOD_END);
    world.changing().change(wish, Optional.empty(), Channel.WEB);
    publishes(1_200);
    migrates(2, 0);

    assertThat(paysOffer("2026-04-18T09:00")).isEqualTo(Money.rupees(2_000));
    assertThat(renews(1).invoice().request().charges().taxable())
        .isEqualTo(Money.rupees(2_000)); // what is paid ahead has not begun
    assertThat(mine().agreement().next().flatMap(Scheduled::from)).isPresent();
    at("2026-04-25T09:00");
    assertThat(mine().agreement().quantity()).isEqualTo(2);
  }

  @Test
  void s16_a_later_quantity_is_quoted_at_the_newer_price() {
    begin();
    at("2026-04-01T09:00").publishes(1_200);
    migrates(2, 0);
    var wish =
        new ChangeWish(SITA, mine().id(), plan.code(), Optional.of(2), ChangeWish.When.PERIOD_END);
    world.changing().change(wish, Optional.empty(), Channel.WEB);

    assertThat(world.changing().change(wish, Optional.empty(), Channel.WEB))
        .isEqualTo(new ChangeSubscription.Outcome.Refused(ChangeRefusal.NOTHING_TO_CHANGE));
    assertThat(paysOffer("2026-04-18T09:00")).isEqualTo(Money.rupees(2_400));
  }

  @Test
  void s16_in_grace_the_renewal_date_is_the_old_end() {
    begin();
    at("2026-04-15T09:00").publishes(1_200);
    var open = renews(2); // the offer is taken back for it
    assertThat(open.invoice().request().charges().taxable()).isEqualTo(Money.rupees(2_000));
    migrates(2, 7);

    at("2026-04-23T09:00");
    assertThat(offer().request().charges().taxable()).isEqualTo(Money.rupees(2_000));
  }
}
