package np.shulka.application.migration;

import static np.shulka.application.work.World.SITA;
import static np.shulka.domain.money.ATime.inNepal;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import np.shulka.application.change.ChangeRefusal;
import np.shulka.application.change.ChangeSubscription;
import np.shulka.application.change.ChangeWish;
import np.shulka.application.change.PreviewChange;
import np.shulka.application.payment.CancelSubscription;
import np.shulka.application.payment.PauseSubscription;
import np.shulka.application.payment.UseUnappliedMoney;
import np.shulka.domain.catalog.APlan;
import np.shulka.domain.catalog.Plan;
import np.shulka.domain.identity.RehearsalId;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.Attempt.Channel;
import np.shulka.domain.payment.Payment;
import org.junit.jupiter.api.Test;

/** Where a migration meets what else can happen to a subscription (S16). */
final class MigrationMeetsTest extends MigrationStory {
  private static final Money OLD = Money.rupees(1_000);
  private static final Money NEW = Money.rupees(1_200);
  private final Plan other = world.sells(APlan.onSale().costing(Money.rupees(500)));
  private final Plan more = world.sells(APlan.onSale().costing(Money.rupees(2_500)));

  private ChangeWish wish(Plan to, ChangeWish.When when) {
    return new ChangeWish(SITA, mine().id(), to.code(), Optional.empty(), when);
  }

  private ChangeSubscription.Outcome changes(Plan to, ChangeWish.When when) {
    return world.changing().change(wish(to, when), Optional.empty(), Channel.WEB);
  }

  private Money quoted(Plan to) {
    return quoted(wish(to, ChangeWish.When.NOW));
  }

  private Money quoted(ChangeWish wish) {
    var outcome = world.previewing().preview(wish);
    return ((PreviewChange.Outcome.Quoted) outcome).quote().due();
  }

  @Test
  void s16_whom_no_rehearsal_named_is_not_moved() {
    at("2026-03-20T09:00");
    pays(world.starts(SITA, other).payment().orElseThrow());
    at("2026-04-01T09:00");
    var asked = (ChangeSubscription.Outcome.Started) changes(plan, ChangeWish.When.NOW);
    publishes(1_200);
    assertThat(rehearsed(2, 0).count()).isZero();
    migrates(2, 0);

    pays(asked.payment()); // it was quoted, and nobody was told

    assertThat(mine().agreement().plan().version()).isOne();
    assertThat(paysOffer("2026-04-18T09:00")).isEqualTo(OLD);
    assertThat(rehearsed(2, 0).count()).isOne();
    migrates(2, 0);
    assertThat(paysOffer("2026-05-18T09:00")).isEqualTo(NEW);
  }

  @Test
  void s16_an_upgrade_gives_back_what_was_paid() {
    begin();
    at("2026-04-01T09:00").publishes(1_200);
    Money before = quoted(more);

    migrates(2, 0);

    assertThat(quoted(more)).isEqualTo(before);
    at("2026-04-18T09:00");
    pays(renews(1).payment());
    at("2026-04-20T09:00"); // 30 days of 30 are left of Rs 1,200
    var change = (ChangeSubscription.Outcome.Started) changes(more, ChangeWish.When.NOW);
    assertThat(change.invoice().request().charges().setOff().creditedTaxable()).isEqualTo(NEW);
  }

  private ChangeWish seats(int quantity) {
    return new ChangeWish(
        SITA, mine().id(), plan.code(), Optional.of(quantity), ChangeWish.When.NOW);
  }

  @Test
  void s16_s6_what_is_paid_ahead_keeps_its_price_with_more_seats() {
    begin();
    at("2026-04-01T09:00").publishes(1_200);
    migrates(2, 0);
    pays(renews(1).payment());

    assertThat(world.previewing().preview(seats(2)))
        .isEqualTo(new PreviewChange.Outcome.Refused(ChangeRefusal.CHANGE_PAID_AHEAD));
    world.clock().set(inNepal("2026-04-20T09:00")); // begun, before any run
    assertThat(world.previewing().preview(seats(1)))
        .isEqualTo(new PreviewChange.Outcome.Refused(ChangeRefusal.NOTHING_TO_CHANGE));
    assertThat(quoted(seats(2))).isEqualTo(Money.rupees(1_356));
    at("2026-04-20T09:00");
    assertThat(quoted(seats(2))).isEqualTo(Money.rupees(1_356));
  }

  @Test
  void s16_s4_another_plan_takes_the_place_of_what_is_ahead() {
    begin();
    at("2026-04-01T09:00").publishes(1_200);
    migrates(2, 0);
    pays(renews(1).payment());

    var change = (ChangeSubscription.Outcome.Started) changes(more, ChangeWish.When.NOW);

    assertThat(change.invoice().request().charges().setOff().creditedTaxable())
        .isEqualTo(Money.paisa(61_290).plus(NEW)); // 19 days of 31, and what had not begun
  }

  @Test
  void s16_a_rehearsal_is_stale_when_somebody_changes_plan() {
    begin();
    publishes(1_200);
    RehearsalId first = rehearsed(2, 30).rehearsal().id();

    changes(other, ChangeWish.When.PERIOD_END);

    assertThat(((ApplyMigration.Outcome.Stale) apply(first)).news().drift())
        .isEqualTo(new Rehearsals.Drift(0, 1, 0));
    RehearsalId second = rehearsed(2, 30).rehearsal().id();
    changes(plan, ChangeWish.When.PERIOD_END);
    assertThat(((ApplyMigration.Outcome.Stale) apply(second)).news().drift())
        .isEqualTo(new Rehearsals.Drift(1, 0, 0));
  }

  @Test
  void s16_s20_a_pause_moves_the_renewal_that_costs_more() {
    begin();
    at("2026-04-01T09:00");
    var until = Optional.of(inNepal("2026-04-11T09:00"));
    world.pausing().pause(new PauseSubscription.Wish(SITA, mine().id(), until));
    publishes(1_200);

    assertThat(rehearsed(2, 7).some().items().getFirst().moving().firstRenewal())
        .isEqualTo(inNepal("2026-04-30T09:00"));
    migrates(2, 7);
    at("2026-04-03T09:00");
    world.resuming().resume(SITA, mine().id());

    assertThat(paidUntil()).isEqualTo(inNepal("2026-04-22T09:00"));
    assertThat(paysOffer("2026-04-20T09:00")).isEqualTo(NEW);
  }

  @Test
  void s16_s13_money_left_over_goes_on_at_the_newer_price() {
    begin();
    at("2026-04-10T09:00");
    Payment late = world.opens(offer());
    var never =
        new CancelSubscription.Wish(
            SITA, mine().id(), CancelSubscription.When.PERIOD_END, Optional.empty());
    world.cancelling().cancel(never);
    pays(late);
    publishes(1_200);
    migrates(2, 0);

    var used = (UseUnappliedMoney.Outcome.Used) world.using().use(SITA, late.id());

    assertThat(used.invoice().orElseThrow().request().charges().taxable()).isEqualTo(NEW);
    assertThat(used.invoice().orElseThrow().due()).isEqualTo(Money.rupees(226));
  }

  @Test
  void s16_c4_a_migration_does_not_touch_a_change_that_was_quoted() {
    begin();
    at("2026-04-01T09:00").publishes(1_200);
    var quote =
        ((PreviewChange.Outcome.Quoted) world.previewing().preview(wish(more, ChangeWish.When.NOW)))
            .quote();
    migrates(2, 0);

    var taken =
        world
            .changing()
            .change(wish(more, ChangeWish.When.NOW), Optional.of(quote.id()), Channel.WEB);

    assertThat(((ChangeSubscription.Outcome.Started) taken).invoice().due()).isEqualTo(quote.due());
  }

  @Test
  void s25_renew_before_migrate_keeps_its_price_after_it_not() {
    begin();
    at("2026-04-01T09:00").publishes(1_200);
    Payment first = renews(1).payment();

    migrates(2, 0);

    assertThat(offer().request().charges().taxable()).isEqualTo(OLD);
    assertThat(renews(1).payment().id()).isEqualTo(first.id());
    pays(first);
    assertThat(renews(1).invoice().request().charges().taxable()).isEqualTo(NEW);
  }
}
