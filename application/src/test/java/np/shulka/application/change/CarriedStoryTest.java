package np.shulka.application.change;

import static np.shulka.application.work.World.SITA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import np.shulka.application.change.ChangeWish.When;
import np.shulka.application.payment.StartCheckout;
import np.shulka.domain.catalog.ACoupon;
import np.shulka.domain.catalog.APlan;
import np.shulka.domain.catalog.Coupon;
import np.shulka.domain.catalog.Plan;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.invoice.Standing;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.Attempt.Channel;
import np.shulka.domain.subscriber.Contact;
import np.shulka.domain.subscription.Subscription;
import org.junit.jupiter.api.Test;

/** Renewals that come to less than the gateway takes, because fewer are wanted than at first. */
final class CarriedStoryTest extends ChangeStory {
  private final Plan tea = world.sells(APlan.onSale().called("tea").costing(Money.rupees(10)));
  private final Plan milk = world.sells(APlan.onSale().called("milk").costing(Money.rupees(10)));

  /** Two of them at half the price, from the next period on only one. */
  private void subscribes(Plan plan, String coupon) {
    Coupon half = world.issues(ACoupon.of(50).called(coupon).forever());
    var order =
        new StartCheckout.Order(
            SITA, Contact.UNKNOWN, plan.code(), 2, Channel.WEB, Optional.of(half.code()), false);
    var started = (StartCheckout.Outcome.Started) world.checkout().start(order);
    pays(started.payment().orElseThrow());
    var one = new ChangeWish(SITA, of(plan).id(), plan.code(), Optional.of(1), When.PERIOD_END);
    world.changing().change(one, Optional.empty(), Channel.WEB);
  }

  private Subscription of(Plan plan) {
    var sita = world.store().subscribers().idOf(SITA).orElseThrow();
    return world.store().subscriptions().live(sita, plan.code()).orElseThrow();
  }

  private List<Money> asked(Plan plan) {
    return world.store().invoices().open(of(plan).id()).map(Invoice::due).stream().toList();
  }

  @Test
  void s22_what_one_renewal_carries_the_other_of_its_run_asks_for() {
    at("2026-03-31T15:20");
    subscribes(tea, "TEA");
    subscribes(milk, "MILK");

    at("2026-04-30T15:21");

    assertThat(List.of(asked(tea), asked(milk)))
        .containsExactlyInAnyOrder(List.of(), List.of(Money.paisa(1_130)));
    assertThat(standing()).isEqualTo(Standing.EVEN);
  }
}
