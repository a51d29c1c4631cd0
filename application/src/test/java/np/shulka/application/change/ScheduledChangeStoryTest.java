package np.shulka.application.change;

import static np.shulka.application.work.World.SITA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import np.shulka.application.change.ChangeWish.When;
import np.shulka.application.payment.CancelSubscription;
import np.shulka.domain.catalog.APlan;
import np.shulka.domain.catalog.Plan;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.money.Money;
import np.shulka.domain.subscription.Subscription;
import org.junit.jupiter.api.Test;

/** What costs less begins with the next period; and what cannot be changed. */
final class ScheduledChangeStoryTest extends ChangeStory {
  @Test
  void s5_a_downgrade_begins_with_the_next_period() {
    begin(b);
    at("2026-03-20T10:00"); // the offer of April is open

    changes(a, 1, When.PERIOD_END);
    world.timeDoesItsWork();

    Invoice.Open offer = world.store().invoices().open(mine().id()).orElseThrow();
    assertThat(offer.total()).isEqualTo(Money.rupees(1_130));
    pays(world.opens(offer));
    assertThat(using()).isEqualTo(b);
    at("2026-04-01T09:00");
    assertThat(using()).isEqualTo(a);
    assertThat(mine().agreement().next()).isEmpty();
    assertThat(world.told(SITA)).endsWith("subscription.renewed", "subscription.changed");
  }

  @Test
  void s5_what_is_being_paid_is_not_disturbed() {
    begin(b);
    at("2026-03-20T10:00");
    world.opens(world.store().invoices().open(mine().id()).orElseThrow());

    assertRefused(changes(a, 1, When.PERIOD_END), ChangeRefusal.BEING_PAID);
  }

  @Test
  void s5_what_is_cheaper_does_not_begin_now() {
    begin(b);
    at("2026-03-05T10:00");

    assertRefused(changes(a, 1, When.NOW), ChangeRefusal.CHEAPER_AT_PERIOD_END);
  }

  @Test
  void s5_an_upgrade_drops_what_was_scheduled() {
    begin(b);
    at("2026-03-05T10:00");
    changes(a, 1, When.PERIOD_END);

    pays(upgrades(c).payment());

    assertThat(mine().agreement().next()).isEmpty();
    assertThat(using()).isEqualTo(c);
  }

  @Test
  void s5_it_is_cancelled_by_choosing_what_there_is() {
    begin(b);
    at("2026-03-05T10:00");
    changes(a, 1, When.PERIOD_END);

    changes(b, 1, When.PERIOD_END);

    assertThat(mine().agreement().next()).isEmpty();
  }

  @Test
  void s6_fewer_begin_with_the_next_period() {
    begin(a);
    pays(((ChangeSubscription.Outcome.Started) changes(a, 3, When.NOW)).payment());

    assertRefused(changes(a, 1, When.NOW), ChangeRefusal.CHEAPER_AT_PERIOD_END);
    assertThat(changes(a, 1, When.PERIOD_END))
        .isInstanceOf(ChangeSubscription.Outcome.Changed.class);
    assertThat(mine().agreement().quantity()).isEqualTo(3);
    at("2026-03-20T10:00");
    Invoice.Open offer = world.store().invoices().open(mine().id()).orElseThrow();
    assertThat(offer.total()).isEqualTo(Money.rupees(1_130));
    assertThat(offer.request().charges().setOff().credits()).isEmpty();
  }

  @Test
  void in_a_trial_it_is_something_else_at_once() {
    Plan tried = world.sells(APlan.onSale().called("t").withTrialOf(14));
    at("2026-03-01T09:00");
    world.orders(SITA, tried);

    changes(b, 1, When.NOW);

    assertThat(using()).isEqualTo(b);
    assertThat(mine()).isInstanceOf(Subscription.Trialing.class);
  }

  @Test
  void what_nobody_has_or_wants_is_refused() {
    begin(a);

    assertRefused(changes(a, 1, When.NOW), ChangeRefusal.NOTHING_TO_CHANGE);
    Plan gone = APlan.onSale().called("gone").build();
    assertRefused(changes(gone, 1, When.NOW), ChangeRefusal.NO_SUCH_PLAN);
    world
        .cancelling()
        .cancel(
            new CancelSubscription.Wish(
                SITA, mine().id(), CancelSubscription.When.PERIOD_END, Optional.empty()));
    assertRefused(changes(b, 1, When.NOW), ChangeRefusal.NOT_CHANGEABLE);
  }
}
