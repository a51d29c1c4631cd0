package np.shulka.application.refund;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import np.shulka.application.audit.AuditLog;
import np.shulka.application.change.ChangeSubscription;
import np.shulka.application.refund.BookFoundRefund.Outcome;
import np.shulka.application.work.World;
import np.shulka.domain.catalog.APlan;
import np.shulka.domain.catalog.Plan;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.invoice.Credit;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.ledger.Account;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.refund.Effect;
import np.shulka.domain.refund.Refund;
import org.junit.jupiter.api.Test;

/** The dashboard gave a payment back of which a change set a part off against another (S4, S18). */
final class FoundSetOffTest extends RefundStory {
  private final Plan dearer = world.sells(APlan.onSale().called("b").costing(Money.rupees(2_500)));
  private final Payment.Completed old = buys();
  private final Payment.Completed upgrade = upgradesAfter(Duration.ofDays(15), dearer);

  private Payment.Completed upgradesAfter(Duration time, Plan to) {
    world.later(time);
    return pays(((ChangeSubscription.Outcome.Started) changes(old, to)).payment());
  }

  private void inDashboard(Payment payment, Optional<Money> amount) {
    world.gateway().till().refundInDashboard(pidx(payment), amount);
  }

  private Outcome books(Payment payment, Money amount, Optional<InvoiceId> named) {
    var wish =
        new RequestRefund.Wish(
            payment.id(),
            Optional.of(amount),
            Optional.empty(),
            Effect.KEEP,
            Optional.empty(),
            named);
    return new BookFoundRefund(world.refunds(), world.gateway(), world.setting()).book(ASHA, wish);
  }

  private List<Refund> of(Payment payment) {
    return world.store().refunds().of(payment.id());
  }

  private List<Money> notedOf(Payment payment) {
    return world.store().refunds().noted(invoice(payment).id()).stream()
        .map(Credit::gross)
        .toList();
  }

  private Money setOff() {
    return invoice(upgrade).request().charges().setOff().credited();
  }

  @Test
  void s4_all_of_it_is_noted_where_it_went() {
    inDashboard(old, Optional.empty());
    comparesAfter(Duration.ofDays(1));

    Money own = old.amount().minus(setOff());
    assertThat(of(old)).extracting(it -> it.intent().amount()).containsExactly(own, setOff());
    assertThat(notedOf(old)).containsExactly(own);
    assertThat(notedOf(upgrade)).containsExactly(setOff());
    assertThat(on(Account.BAD_DEBT)).isEqualTo(Money.ZERO);
    assertThat(world.mayUse(World.SITA)).isTrue();
    assertThat(world.told(World.SITA)).endsWith("refund.confirmed", "refund.confirmed");
  }

  @Test
  void s18_each_part_says_later_what_ends() {
    inDashboard(old, Optional.empty());
    inDashboard(upgrade, Optional.empty());
    comparesAfter(Duration.ofDays(1));
    var choosing = new ChooseEffect(world.refunds(), world.setting());

    assertThat(of(old)).extracting(Refund::id).hasSize(2);
    assertThat(on(Account.BAD_DEBT)).isEqualTo(Money.ZERO);
    assertThat(on(Account.VAT_PAYABLE)).isEqualTo(Money.ZERO);
    assertThat(choosing.choose(ASHA, of(old).getLast().id(), Effect.END_NOW))
        .isInstanceOf(ChooseEffect.Outcome.Chosen.class);
    assertThat(world.mayUse(World.SITA)).isFalse();
  }

  @Test
  void s18_who_books_it_by_hand_says_all_of_it_once() {
    inDashboard(old, Optional.empty());

    var booked = (Outcome.Booked) books(old, old.amount(), Optional.empty());

    assertThat(booked.refund()).isEqualTo(of(old).getFirst());
    assertThat(notedOf(upgrade)).containsExactly(setOff());
    assertThat(on(Account.BAD_DEBT)).isEqualTo(Money.ZERO);
    assertThat(audited()).isEqualTo(2);
  }

  private long audited() {
    var search = new AuditLog.Search(Optional.empty(), Optional.of("refund.found"));
    return world.store().audit().list(search, RefundsContract.ALL).items().size();
  }

  @Test
  void s4_for_a_named_invoice_no_more_is_booked_than_went_there() {
    inDashboard(old, Optional.empty());
    var named = Optional.of(invoice(upgrade).id());

    assertThat(books(old, old.amount(), named)).isEqualTo(new Outcome.TooMuch(old, setOff()));
    assertThat(books(old, setOff(), named)).isInstanceOf(Outcome.Booked.class);
    comparesAfter(Duration.ofDays(1));
    assertThat(back(old)).isEqualTo(old.amount());
    assertThat(on(Account.BAD_DEBT)).isEqualTo(Money.ZERO);
  }

  @Test
  void s4_what_was_set_off_twice_is_noted_where_it_went() {
    Plan dearest = world.sells(APlan.onSale().called("c").costing(Money.rupees(4_000)));
    Payment.Completed last = upgradesAfter(Duration.ofDays(5), dearest);
    List.of(old, upgrade, last).forEach(payment -> inDashboard(payment, Optional.empty()));
    comparesAfter(Duration.ofDays(1));

    assertThat(List.of(old, upgrade, last)).allSatisfy(it -> assertThat(booked(it)).isTrue());
    assertThat(on(Account.BAD_DEBT)).isEqualTo(Money.ZERO);
    assertThat(on(Account.VAT_PAYABLE)).isEqualTo(Money.ZERO);
  }

  private boolean booked(Payment.Completed payment) {
    Money sum = Money.sum(of(payment), it -> it.intent().amount());
    return sum.equals(payment.amount());
  }

  /** Else its price were less by money that is not there any more. */
  @Test
  void s4_a_change_that_nobody_paid_sets_nothing_off_of_it() {
    Plan dearest = world.sells(APlan.onSale().called("c").costing(Money.rupees(4_000)));
    var asked = (ChangeSubscription.Outcome.Started) changes(old, dearest);
    var open = world.store().invoices().find(asked.payment().attempt().purpose().invoice());
    assertThat(open).get().isInstanceOf(Invoice.Open.class);
    inDashboard(upgrade, Optional.empty());
    comparesAfter(Duration.ofDays(1));

    assertThat(notedOf(upgrade)).containsExactly(upgrade.amount());
    assertThat(on(Account.BAD_DEBT)).isEqualTo(Money.ZERO);
    assertThat(world.store().invoices().find(open.orElseThrow().id()))
        .get()
        .isInstanceOf(Invoice.Voided.class);
    assertThat(world.told(World.SITA)).endsWith("refund.confirmed", "invoice.voided");
  }
}
