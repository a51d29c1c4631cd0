package np.shulka.application.dunning;

import static np.shulka.application.work.World.RAM;
import static np.shulka.application.work.World.SITA;
import static np.shulka.domain.money.ATime.inNepal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import np.shulka.application.audit.AuditLog;
import np.shulka.application.audit.By;
import np.shulka.application.payment.CancelSubscription.When;
import np.shulka.application.payment.CreditUnappliedMoney;
import np.shulka.application.payment.PauseSubscription;
import np.shulka.application.payment.UnknownPayment;
import np.shulka.application.payment.UseUnappliedMoney.Outcome;
import np.shulka.application.work.Race;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.invoice.Standing;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.Disposition;
import np.shulka.domain.payment.GatewayStatus;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.subscriber.Subject;
import np.shulka.domain.subscription.Subscription;
import org.junit.jupiter.api.Test;

/** The same money counts once, for whom it is, and disturbs nothing (S13, S14). */
final class UnappliedMoneyOnceTest extends UnappliedStory {
  @Test
  void s13_what_is_being_paid_is_not_disturbed() {
    PaymentId money = paysAfterCancelling(When.PERIOD_END);
    world.keeping().keep(SITA, of(SITA).id());
    Payment live = renews(1).payment();

    assertThat(uses(money)).isInstanceOf(Outcome.BeingPaid.class);
    assertThat(disposition(money)).isEqualTo(Disposition.UNAPPLIED);

    world.gateway().till().say(pidx(live), GatewayStatus.EXPIRED);
    assertThat(endOf(used(money))).isEqualTo(inNepal("2026-05-31T15:20"));
  }

  @Test
  void s13_in_a_pause_it_waits_as_credit() {
    begin();
    at("2026-04-20T10:00");
    Payment live = opens(offer(SITA).orElseThrow());
    world.gateway().till().say(pidx(live), GatewayStatus.EXPIRED);
    world.pausing().pause(new PauseSubscription.Wish(SITA, of(SITA).id(), Optional.empty()));
    pays(live);

    Outcome.Used used = used(live.id());

    assertThat(used.subscription()).isInstanceOf(Subscription.Paused.class);
    assertThat(used.invoice()).isEmpty();
    assertThat(standing().credit()).isEqualTo(Money.rupees(1_130));
  }

  @Test
  void s13_somebody_elses_money_looks_like_none() {
    PaymentId money = paysAfterCancelling(When.NOW);

    assertThatThrownBy(() -> world.using().use(RAM, money)).isInstanceOf(UnknownPayment.class);
  }

  @Test
  void s13_an_operator_makes_it_credit_at_any_time() {
    PaymentId money = paysAfterCancelling(When.NOW);
    world.later(Duration.ofDays(40));
    By anita = new By(new Subject("anita"), Optional.of("they called"));

    var credited = world.crediting().credit(anita, money);

    assertThat(credited).isInstanceOf(CreditUnappliedMoney.Outcome.Credited.class);
    assertThat(world.crediting().credit(anita, money))
        .isInstanceOf(CreditUnappliedMoney.Outcome.NotUnapplied.class);
    assertThat(standing().credit()).isEqualTo(Money.rupees(1_130));
    assertThat(of(SITA)).isInstanceOf(Subscription.Ended.class);
    var log =
        world.store().audit().list(new AuditLog.Search(Optional.empty(), Optional.empty()), ALL);
    assertThat(log.items()).extracting("action").containsExactly("payment.credited");
    assertThat(log.items().getFirst().change().before()).containsEntry("disposition", "unapplied");
  }

  @Test
  void s14_a_second_payment_pays_the_next_period_if_wanted() {
    begin();
    at("2026-04-20T10:00");
    Payment old = opens(offer(SITA).orElseThrow());
    world.gateway().till().say(pidx(old), GatewayStatus.EXPIRED);
    pays(opens(offer(SITA).orElseThrow()));
    pays(old);
    assertThat(disposition(old.id())).isEqualTo(Disposition.UNAPPLIED);
    assertThat(paidUntil(SITA)).isEqualTo(inNepal("2026-05-31T15:20"));

    Outcome.Used used = used(old.id());

    assertThat(endOf(used)).isEqualTo(inNepal("2026-06-30T15:20"));
    assertThat(paid(used).covers().startsAt()).isEqualTo(inNepal("2026-05-31T15:20"));
  }

  @Test
  void s14_used_twice_it_counts_once() {
    PaymentId money = paysAfterCancelling(When.NOW);

    List<Outcome> outcomes = Race.of(2, _ -> uses(money));

    assertThat(outcomes).filteredOn(Outcome.Used.class::isInstance).hasSize(1);
    assertThat(uses(money)).isInstanceOf(Outcome.NotUnapplied.class);
    assertThat(world.told(SITA)).containsOnlyOnce("payment.credited");
    assertThat(standing()).isEqualTo(Standing.EVEN);
  }

  @Test
  void s13_a_payer_is_told_of_money_once() {
    PaymentId money = paysAfterCancelling(When.NOW);
    var told = world.store().noticesTo(of(SITA).agreement().subscriber());

    assertThat(told)
        .extracting(kept -> kept.notice().kind())
        .containsOnlyOnce(Notice.Kind.PAYMENT_RECEIVED, Notice.Kind.UNAPPLIED_MONEY);
    Notice left = told.getLast().notice();
    assertThat(left.occasion()).isEqualTo(Notice.Occasion.of(Notice.Kind.UNAPPLIED_MONEY, money));
    assertThat(left.facts().graceEndsAt())
        .contains(inNepal("2026-04-20T10:00").plus(Duration.ofDays(3)));
    assertThat(left.facts().amount()).isEqualTo(Money.rupees(1_130));
  }
}
