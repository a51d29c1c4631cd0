package np.shulka.application.refund;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import np.shulka.application.change.ChangeSubscription;
import np.shulka.application.refund.RequestRefund.Outcome;
import np.shulka.application.work.World;
import np.shulka.domain.catalog.APlan;
import np.shulka.domain.catalog.Plan;
import np.shulka.domain.invoice.Charges;
import np.shulka.domain.invoice.Credit;
import np.shulka.domain.invoice.CreditNote;
import np.shulka.domain.ledger.Account;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.refund.Effect;
import np.shulka.domain.refund.Refund;
import org.junit.jupiter.api.Test;

/** A change set the unused rest of an older payment off, and that money goes back as well (S4). */
final class SetOffRefundTest extends RefundStory {
  private final Plan dearer = world.sells(APlan.onSale().called("b").costing(Money.rupees(2_500)));
  private final Payment.Completed old = buys();

  private Payment.Completed upgrades(Plan to) {
    var started = (ChangeSubscription.Outcome.Started) changes(old, to);
    return pays(started.payment());
  }

  private Outcome wants(Payment payment, Payment of, Optional<Money> amount, Effect effect) {
    return new RequestRefund(world.refunds(), world.gateway(), policy(), world.setting())
        .request(ASHA, wish(payment, of, amount, effect));
  }

  private RequestRefund.Wish wish(
      Payment payment, Payment of, Optional<Money> amount, Effect effect) {
    var named = Optional.of(invoice(of).id());
    return new RequestRefund.Wish(
        payment.id(), amount, Optional.empty(), effect, Optional.empty(), named);
  }

  private Money setOff(Payment by) {
    return invoice(by).request().charges().setOff().credited();
  }

  @Test
  void s4_all_that_was_ever_paid_goes_back() {
    world.later(Duration.ofDays(15));
    Payment.Completed upgrade = upgrades(dearer);
    ends(upgrade);

    Refund refund = made(wants(old, upgrade, Optional.empty(), Effect.END_NOW));
    ends(old);

    assertThat(refund.intent().amount()).isEqualTo(setOff(upgrade));
    assertThat(back(upgrade)).isEqualTo(upgrade.amount());
    assertThat(back(old)).isEqualTo(old.amount());
    assertThat(on(Account.BAD_DEBT)).isEqualTo(Money.ZERO);
    assertThat(on(Account.VAT_PAYABLE)).isEqualTo(Money.ZERO);
    assertThat(world.mayUse(World.SITA)).isFalse();
  }

  @Test
  void n3_the_note_names_the_invoice_that_is_taken_back() {
    world.later(Duration.ofDays(15));
    Payment.Completed upgrade = upgrades(dearer);
    Refund whole = ends(upgrade);
    Refund rest = made(wants(old, upgrade, Optional.empty(), Effect.END_NOW));

    Credit first = note(whole).credit();
    Credit second = note(rest).credit();
    Charges charges = invoice(upgrade).request().charges();
    assertThat(second.of()).isEqualTo(invoice(upgrade).id());
    assertThat(first.taxable().plus(second.taxable())).isEqualTo(charges.taxable());
    assertThat(first.tax().plus(second.tax())).isEqualTo(charges.tax());
    assertThat(note(rest).asCredit()).isEqualTo(Money.ZERO);
  }

  private CreditNote.Draft note(Refund refund) {
    return world.store().notes().of(refund.id()).orElseThrow().draft();
  }

  @Test
  void s4_no_more_goes_back_than_was_set_off() {
    world.later(Duration.ofDays(15));
    Payment.Completed upgrade = upgrades(dearer);
    Money most = setOff(upgrade);

    assertThat(wants(old, upgrade, Optional.of(most.plus(Money.paisa(1))), Effect.KEEP))
        .isEqualTo(new Outcome.TooMuch(old, most));
    made(wants(old, upgrade, Optional.of(Money.rupees(100)), Effect.KEEP));
    assertThat(wants(old, upgrade, Optional.of(most), Effect.KEEP))
        .isEqualTo(new Outcome.TooMuch(old, most.minus(Money.rupees(100))));
    assertThat(wants(upgrade, old, Optional.empty(), Effect.KEEP))
        .isEqualTo(new Outcome.NotSetOff(upgrade));
  }

  @Test
  void s4_what_was_set_off_twice_goes_back_of_the_first() {
    world.later(Duration.ofDays(15));
    Plan dearest = world.sells(APlan.onSale().called("c").costing(Money.rupees(4_000)));
    Payment.Completed first = upgrades(dearer);
    Payment.Completed second = upgrades(dearest);
    ends(second);

    assertThat(wants(old, first, Optional.empty(), Effect.END_NOW))
        .isEqualTo(new Outcome.TooMuch(old, Money.ZERO));
    made(wants(first, second, Optional.empty(), Effect.END_NOW));
    made(wants(old, second, Optional.empty(), Effect.END_NOW));
    ends(old);
    assertThat(back(old)).isEqualTo(old.amount());
    assertThat(back(first)).isEqualTo(first.amount());
    assertThat(back(second)).isEqualTo(second.amount());
    assertThat(on(Account.VAT_PAYABLE)).isEqualTo(Money.ZERO);
  }

  @Test
  void what_can_go_back_is_told_by_invoice() {
    world.later(Duration.ofDays(15));
    Payment.Completed upgrade = upgrades(dearer);
    var reading = new ReadRefundable(world.refunds());
    Money most = setOff(upgrade);

    assertThat(reading.of(old))
        .containsExactly(
            new ReadRefundable.Part(invoice(old), old.amount().minus(most)),
            new ReadRefundable.Part(invoice(upgrade), most));
    made(wants(old, upgrade, Optional.empty(), Effect.END_NOW));
    assertThat(reading.of(old)).extracting(ReadRefundable.Part::invoice).containsOnly(invoice(old));
    assertThat(reading.of(upgrade))
        .extracting(ReadRefundable.Part::left)
        .containsOnly(upgrade.amount());
  }

  @Test
  void s18_the_dashboard_gave_back_what_was_set_off() {
    world.later(Duration.ofDays(15));
    Payment.Completed upgrade = upgrades(dearer);
    Money most = setOff(upgrade);
    world.gateway().till().refundInDashboard(pidx(old), Optional.of(most));
    var booking = new BookFoundRefund(world.refunds(), world.gateway(), world.setting());

    var outcome = booking.book(ASHA, wish(old, upgrade, Optional.of(most), Effect.KEEP));

    Refund refund = ((BookFoundRefund.Outcome.Booked) outcome).refund();
    assertThat(refund.intent().note()).map(Credit::of).contains(invoice(upgrade).id());
    assertThat(on(Account.BAD_DEBT)).isEqualTo(Money.ZERO);
    assertThat(world.mayUse(World.SITA)).isTrue();
  }
}
