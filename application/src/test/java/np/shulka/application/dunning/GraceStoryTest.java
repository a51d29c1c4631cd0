package np.shulka.application.dunning;

import static np.shulka.application.work.World.RAM;
import static np.shulka.application.work.World.SITA;
import static np.shulka.domain.money.ATime.inNepal;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import np.shulka.application.payment.Hint;
import np.shulka.application.payment.StartCheckout;
import np.shulka.domain.catalog.APlan;
import np.shulka.domain.catalog.Plan;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.GatewayStatus;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.payment.Pidx;
import np.shulka.domain.subscription.EndReason;
import np.shulka.domain.subscription.Subscription;
import org.junit.jupiter.api.Test;

/** What is not paid in time: grace, the end, and coming back. */
final class GraceStoryTest extends LifeStory {
  @Test
  void s11_in_grace_access_goes_on_and_the_period_continues() { // C19
    begin();

    at("2026-05-05T10:00");
    assertThat(of(SITA)).isInstanceOf(Subscription.PastDue.class);
    assertThat(world.mayUse(SITA)).isTrue();
    pays(opens(offer(SITA).orElseThrow()));

    assertThat(paidUntil(SITA)).isEqualTo(inNepal("2026-05-31T15:20"));
    assertThat(world.told(SITA)).containsOnlyOnce("subscription.past-due");
  }

  @Test
  void s11_initiated_in_the_last_second_of_grace_it_waits() {
    begin();
    at("2026-05-07T15:19:59");
    Payment late = opens(offer(SITA).orElseThrow());

    at("2026-05-07T15:30");
    assertThat(world.mayUse(SITA)).isFalse();
    assertThat(of(SITA)).isInstanceOf(Subscription.PastDue.class);

    at("2026-05-07T15:40").pays(late);
    assertThat(world.mayUse(SITA)).isTrue();
    assertThat(paidUntil(SITA)).isEqualTo(inNepal("2026-05-31T15:20"));
  }

  @Test
  void s11_never_paid_it_ends_with_the_grace_and_nothing_is_owed() { // C7
    begin();
    at("2026-05-01T00:00");
    Invoice.Open offer = offer(SITA).orElseThrow();

    at("2026-05-07T15:20");

    assertThat(world.mayUse(SITA)).isFalse();
    assertThat(((Subscription.Ended) of(SITA)).reason()).isEqualTo(EndReason.UNPAID);
    assertThat(world.store().invoices().find(offer.id()).orElseThrow())
        .isInstanceOf(Invoice.Voided.class);
    assertThat(world.told(SITA)).endsWith("invoice.voided", "subscription.ended");
  }

  @Test
  void s11_coming_back_after_grace_is_a_new_subscription() {
    begin();
    at("2026-06-20T09:04");

    subscribed(SITA);

    assertThat(paidUntil(SITA)).isEqualTo(inNepal("2026-07-20T09:04"));
  }

  @Test
  void c5_what_one_does_not_pay_touches_no_other() {
    begin();
    Subscription unpaid = of(SITA);
    Plan other = world.sells(APlan.onSale().costing(Money.rupees(500)));
    at("2026-04-10T12:00").subscribed(RAM);
    Payment hers = world.starts(SITA, other).payment().orElseThrow();
    pays(hers);
    at("2026-05-08T00:00");

    var all = world.store().subscriptions();
    assertThat(all.find(unpaid.id())).containsInstanceOf(Subscription.Ended.class);
    assertThat(all.live(unpaid.agreement().subscriber(), other.code()))
        .containsInstanceOf(Subscription.Active.class);
    assertThat(world.mayUse(SITA)).isTrue();
    assertThat(of(RAM)).isInstanceOf(Subscription.Active.class);
    at("2026-05-18T00:00");
    assertThat(world.mayUse(SITA)).isFalse();
  }

  @Test
  void a_first_payment_that_never_comes_is_given_up_after_a_week() {
    at("2026-03-31T15:20");
    var started = (StartCheckout.Outcome.Started) world.orders(SITA, plan);
    Pidx pidx = pidx(started.payment().orElseThrow());

    at("2026-04-07T15:20");
    assertThat(of(SITA)).isInstanceOf(Subscription.Incomplete.class); // may still be paid
    world.gateway().till().say(pidx, GatewayStatus.EXPIRED);
    world.verification().verify(new Hint.OfCheckout(pidx, Optional.empty()));
    world.timeDoesItsWork();

    assertThat(((Subscription.Ended) of(SITA)).reason()).isEqualTo(EndReason.EXPIRED_INCOMPLETE);
  }

  @Test
  void s11_paid_in_grace_it_is_renewed_and_not_activated() {
    begin();

    at("2026-05-05T10:00").pays(opens(offer(SITA).orElseThrow()));

    assertThat(world.told(SITA)).containsOnlyOnce("subscription.activated");
    assertThat(world.told(SITA)).endsWith("subscription.renewed");
  }
}
