package np.shulka.application.refund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import np.shulka.application.audit.AuditLog;
import np.shulka.application.payment.StartCheckout;
import np.shulka.application.payment.UnknownPayment;
import np.shulka.application.payment.UseUnappliedMoney;
import np.shulka.application.refund.RequestRefund.Outcome;
import np.shulka.application.work.Page;
import np.shulka.application.work.World;
import np.shulka.domain.catalog.ACoupon;
import np.shulka.domain.catalog.Coupon;
import np.shulka.domain.identity.AnId;
import np.shulka.domain.invoice.CreditNote;
import np.shulka.domain.ledger.Account;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.refund.Effect;
import np.shulka.domain.refund.Refund;
import np.shulka.domain.subscription.EndReason;
import np.shulka.domain.subscription.Subscription;
import org.junit.jupiter.api.Test;

/** Refunds that go well, and what follows from them (S9, S18). */
final class RefundStoryTest extends RefundStory {

  @Test
  void s18_all_of_it_goes_back_and_access_ends() { // C18
    Payment.Completed payment = buys();
    Refund refund = ends(payment);

    assertThat(refund).isInstanceOf(Refund.Confirmed.class);
    assertThat(back(payment)).isEqualTo(Money.rupees(1_130));
    assertThat(((Subscription.Ended) subscription(payment)).reason()).isEqualTo(EndReason.REFUNDED);
    assertThat(world.mayUse(World.SITA)).isFalse();
    assertThat(on(Account.REVENUE_GIVEN_BACK)).isEqualTo(Money.rupees(1_000));
    assertThat(on(Account.VAT_PAYABLE)).isEqualTo(Money.ZERO);
    assertThat(world.told(World.SITA)).endsWith("refund.confirmed", "subscription.ended");
  }

  @Test
  void s9_the_credit_note_names_the_tax_invoice() {
    Payment.Completed payment = buys();
    Refund refund = ends(payment);
    CreditNote note = world.store().notes().of(refund.id()).orElseThrow();

    assertThat(note.number().sequence()).isEqualTo(1);
    assertThat(note.draft().credit().of()).isEqualTo(payment.attempt().purpose().invoice());
    assertThat(note.draft().credit().taxable()).isEqualTo(Money.rupees(1_000));
    assertThat(note.draft().credit().tax()).isEqualTo(Money.rupees(130));
    assertThat(note.draft().reason()).isEqualTo("they asked nicely");
  }

  @Test
  void s18_goodwill_leaves_access_as_it_is() {
    Payment.Completed payment = buys();
    Refund refund = part(payment, Money.rupees(200));

    assertThat(refund).isInstanceOf(Refund.Confirmed.class);
    assertThat(world.mayUse(World.SITA)).isTrue();
    var credit = world.store().notes().of(refund.id()).orElseThrow().draft().credit();
    assertThat(credit.taxable()).isEqualTo(Money.paisa(17_699));
    assertThat(credit.tax()).isEqualTo(Money.paisa(2_301));
  }

  @Test
  void s18_it_goes_on_to_the_end_of_the_period() {
    Payment.Completed payment = buys();
    made(wants(payment, Optional.of(PART), Effect.END_AT_PERIOD_END));

    var active = (Subscription.Active) subscription(payment);
    assertThat(active.cancellation()).isPresent();
    assertThat(world.mayUse(World.SITA)).isTrue();
    assertThat(world.told(World.SITA)).endsWith("refund.confirmed", "subscription.cancelled");
  }

  @Test
  void s9_parts_end_exactly_at_what_was_paid() {
    Payment.Completed payment = buys();
    part(payment, Money.paisa(37_667));
    part(payment, Money.paisa(37_667));

    assertThat(wants(payment, Optional.of(Money.paisa(37_667)), Effect.KEEP))
        .isEqualTo(new Outcome.TooMuch(payment, Money.paisa(37_666)));
    made(wants(payment, Optional.empty(), Effect.END_NOW));
    assertThat(back(payment)).isEqualTo(Money.rupees(1_130));
    assertThat(on(Account.REVENUE_GIVEN_BACK)).isEqualTo(Money.rupees(1_000));
    assertThat(on(Account.VAT_PAYABLE)).isEqualTo(Money.ZERO);
    assertThat(world.store().notes().all(new Page.Request(9, Optional.empty())).items())
        .extracting(note -> note.number().sequence())
        .containsExactlyInAnyOrder(1, 2, 3);
    assertThat(wants(payment, Optional.empty(), Effect.KEEP)).isInstanceOf(Outcome.TooMuch.class);
  }

  @Test
  void s13_unapplied_money_goes_back_whole_and_once() {
    Payment.Completed first = buys();
    Payment.Completed money = paysTwice(first);

    assertThat(wants(money, Optional.of(PART), Effect.KEEP)).isInstanceOf(Outcome.OnlyWhole.class);
    assertThat(wants(money, Optional.empty(), Effect.END_NOW)).isInstanceOf(Outcome.NoEffect.class);
    Refund refund = made(wants(money, Optional.empty(), Effect.KEEP));
    assertThat(refund).isInstanceOf(Refund.Confirmed.class);
    assertThat(on(Account.UNAPPLIED_MONEY)).isEqualTo(Money.ZERO);
    assertThat(world.store().notes().of(refund.id())).isEmpty();
    assertThat(world.using().use(World.SITA, money.id()))
        .isInstanceOf(UseUnappliedMoney.Outcome.NotUnapplied.class);
  }

  @Test
  void it_is_written_down_who_gave_what_back_and_why() {
    Refund refund = part(buys(), PART);
    var entry =
        world
            .store()
            .audit()
            .list(
                new AuditLog.Search(Optional.empty(), Optional.of("refund.requested")),
                new Page.Request(9, Optional.empty()))
            .items()
            .getFirst();

    assertThat(entry.actor()).isEqualTo(ASHA.actor());
    assertThat(entry.target()).isEqualTo("refund " + refund.id());
    assertThat(entry.change().after()).containsEntry("amount", PART.paisa());
  }

  @Test
  void what_was_not_paid_cannot_go_back() {
    var started = (StartCheckout.Outcome.Started) world.orders(World.SITA, plan);
    Payment open = started.payment().orElseThrow();

    assertThat(wants(open, Optional.empty(), Effect.KEEP))
        .isInstanceOf(Outcome.NotRefundable.class);
    var nothing =
        new RequestRefund.Wish(AnId.ofPayment(), Optional.empty(), Optional.empty(), Effect.KEEP);
    var use = new RequestRefund(world.refunds(), world.gateway(), policy(), world.setting());
    assertThatThrownBy(() -> use.request(ASHA, nothing)).isInstanceOf(UnknownPayment.class);
  }

  @Test
  void s7_a_coupon_that_nobody_paid_with_is_free_when_it_ends() {
    Coupon coupon = world.issues(ACoupon.of(25));
    Payment.Completed payment = buys();
    world.gateway().takesRefunds(false);
    Refund refund = ends(payment);
    world.later(Duration.ofDays(31));
    world.orders(World.SITA, plan, coupon.code());
    assertThat(redeemed(coupon)).isOne();
    world.gateway().takesRefunds(true);

    assertThat(later(refund, Duration.ofHours(1))).isInstanceOf(Refund.Confirmed.class);
    assertThat(subscription(payment)).isInstanceOf(Subscription.Ended.class);
    assertThat(redeemed(coupon)).isZero();
  }

  private int redeemed(Coupon coupon) {
    return world.store().coupons().find(coupon.code()).orElseThrow().redeemed();
  }

  @Test
  void s18_a_period_that_is_over_ends_nothing() {
    Payment.Completed payment = buys();
    world.later(Duration.ofDays(60));

    assertThat(wants(payment, Optional.of(PART), Effect.END_NOW))
        .isInstanceOf(Outcome.NoEffect.class);
    assertThat(part(payment, PART)).isInstanceOf(Refund.Confirmed.class);
  }
}
