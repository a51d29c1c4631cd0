package np.shulka.application.change;

import static np.shulka.application.work.World.SITA;
import static np.shulka.domain.money.ATime.inNepal;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import np.shulka.application.change.ChangeWish.When;
import np.shulka.application.payment.CancelSubscription;
import np.shulka.application.payment.Hint;
import np.shulka.domain.catalog.APlan;
import np.shulka.domain.catalog.AddOn;
import np.shulka.domain.catalog.AnAddOn;
import np.shulka.domain.change.Quote;
import np.shulka.domain.identity.QuoteId;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.invoice.Standing;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.Attempt.Channel;
import np.shulka.domain.payment.Disposition;
import np.shulka.domain.payment.GatewayStatus;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.subscription.Subscription;
import org.junit.jupiter.api.Test;

/** What is bought once beside a plan: paid, delivered by that, and never asked for again. */
final class OneOffStoryTest extends ChangeStory {
  private final AddOn setup =
      world.sells(AnAddOn.once().called("setup").costing(Money.rupees(500)).atMost(3));

  private PurchaseWish wish(AddOn addOn, int quantity) {
    return new PurchaseWish(SITA, mine().id(), addOn.code(), quantity);
  }

  private ChangeSubscription.Outcome buys(AddOn addOn, int quantity) {
    return buys(addOn, quantity, Optional.empty());
  }

  private ChangeSubscription.Outcome buys(AddOn addOn, int quantity, Optional<QuoteId> quote) {
    return world.buying().buy(wish(addOn, quantity), quote, Channel.WEB);
  }

  private ChangeSubscription.Outcome.Started buys(int quantity) {
    return (ChangeSubscription.Outcome.Started) buys(setup, quantity);
  }

  private Invoice find(Invoice.Open asked) {
    return world.store().invoices().find(asked.id()).orElseThrow();
  }

  private long deliveries() {
    return world.told(SITA).stream().filter("add-on.delivered"::equals).count();
  }

  @Test
  void it_is_delivered_by_being_paid_and_by_nothing_else() {
    begin(a);
    at("2026-03-16T15:20");
    Subscription before = mine();

    var started = buys(2);
    assertThat(started.payment().amount()).isEqualTo(Money.rupees(1_130));
    assertThat(deliveries()).isZero();
    pays(started.payment());
    pays(started.payment());

    assertThat(deliveries()).isOne();
    assertThat(world.told(SITA)).endsWith("invoice.paid", "add-on.delivered");
    assertThat(find(started.invoice())).isInstanceOf(Invoice.Paid.class);
    assertThat(mine().agreement()).isEqualTo(before.agreement());
    assertThat(paidUntil()).isEqualTo(inNepal("2026-04-01T09:00"));
  }

  @Test
  void it_is_not_renewed_and_the_offer_comes_in_its_time() {
    begin(a);
    at("2026-03-20T10:00");
    Invoice.Open offer = world.store().invoices().open(mine().id()).orElseThrow();

    pays(buys(1).payment());
    assertThat(find(offer)).isInstanceOf(Invoice.Voided.class);
    at("2026-03-20T10:05");

    assertThat(world.store().invoices().open(mine().id()).orElseThrow().total())
        .isEqualTo(Money.rupees(1_130));
  }

  @Test
  void unpaid_it_is_gone_the_next_day() {
    begin(a);
    at("2026-03-20T10:00");
    Quote quote = preview(1);
    var started = (ChangeSubscription.Outcome.Started) buys(setup, 1, Optional.of(quote.id()));
    assertThat(started.payment().amount()).isEqualTo(quote.due());
    world.gateway().till().say(pidx(started.payment()), GatewayStatus.EXPIRED);
    world.verification().verify(new Hint.OfPayment(started.payment().id(), Optional.empty()));

    at("2026-03-21T00:10");

    assertThat(find(started.invoice())).isInstanceOf(Invoice.Voided.class);
    assertThat(deliveries()).isZero();
    assertThat(world.store().invoices().open(mine().id())).isPresent();
    assertRefused(buys(setup, 1, Optional.of(quote.id())), ChangeRefusal.QUOTE_OUTDATED);
  }

  private Quote preview(int quantity) {
    return ((PreviewChange.Outcome.Quoted)
            world.previewingPurchases().preview(wish(setup, quantity)))
        .quote();
  }

  @Test
  void asked_again_it_is_the_same_request() {
    begin(a);
    at("2026-03-16T10:00");

    assertThat(buys(1).invoice()).isEqualTo(buys(1).invoice());
    assertRefused(buys(setup, 2), ChangeRefusal.BEING_PAID);
  }

  @Test
  void c25_what_is_not_sold_once_cannot_be_bought() {
    begin(a);
    at("2026-03-16T10:00");
    AddOn recurring = world.sells(AnAddOn.recurring());
    AddOn elsewhere = world.sells(AnAddOn.once().besides(b.code()));

    assertRefused(buys(setup, 4), ChangeRefusal.TOO_MANY_ADD_ONS);
    assertRefused(buys(recurring, 1), ChangeRefusal.ADD_ON_NOT_FOR_PLAN);
    assertRefused(buys(elsewhere, 1), ChangeRefusal.ADD_ON_NOT_FOR_PLAN);
    assertRefused(buys(AnAddOn.once().build(), 1), ChangeRefusal.NO_SUCH_ADD_ON);
  }

  @Test
  void it_is_bought_only_beside_what_may_be_used() {
    begin(a);
    at("2026-04-03T10:00");
    assertRefused(buys(setup, 1), ChangeRefusal.NOT_CHANGEABLE);
  }

  @Test
  void in_a_trial_only_the_plan_can_be_paid() {
    at("2026-03-01T09:00");
    world.orders(SITA, world.sells(APlan.onSale().called("trial").withTrialOf(14)));

    assertRefused(buys(setup, 1), ChangeRefusal.NOT_CHANGEABLE);
  }

  @Test
  void s13_paid_after_a_cancellation_it_is_unapplied() {
    begin(a);
    at("2026-03-16T10:00");
    var started = buys(1);
    world.gateway().till().pay(pidx(started.payment()));
    world
        .cancelling()
        .cancel(
            new CancelSubscription.Wish(
                SITA, mine().id(), CancelSubscription.When.NOW, Optional.empty()));
    world.verification().verify(new Hint.OfCheckout(pidx(started.payment()), Optional.empty()));

    Payment payment = world.store().payments().find(started.payment().id()).orElseThrow();
    assertThat(((Payment.Completed) payment).disposition()).isEqualTo(Disposition.UNAPPLIED);
    assertThat(deliveries()).isZero();
  }

  @Test
  void s4_an_upgrade_gives_nothing_back_of_it() {
    begin(a);
    at("2026-03-16T10:00").pays(buys(1).payment());

    var up = upgrades(b);

    assertThat(up.invoice().request().charges().setOff().credits()).hasSize(1);
    assertThat(up.payment().amount()).isEqualTo(Money.paisa(87_483));
  }

  @Test
  void s22_credit_pays_for_it_first() {
    begin(yearly);
    at("2026-03-11T12:00");
    changes(a, 1, When.NOW);
    Money credit = standing().credit();
    assertThat(credit.compareTo(Money.rupees(565))).isPositive();

    var done = (ChangeSubscription.Outcome.Changed) buys(setup, 1);

    assertThat(deliveries()).isOne();
    assertThat(standing()).isEqualTo(new Standing(credit.minus(Money.rupees(565)), Money.ZERO));
    assertThat(done.subscription().agreement()).isEqualTo(mine().agreement());
  }
}
