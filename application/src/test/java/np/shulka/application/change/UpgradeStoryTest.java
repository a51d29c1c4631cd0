package np.shulka.application.change;

import static np.shulka.application.work.World.SITA;
import static np.shulka.domain.money.ATime.inNepal;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import np.shulka.application.change.ChangeWish.When;
import np.shulka.application.payment.Hint;
import np.shulka.application.payment.RenewSubscription;
import np.shulka.domain.catalog.APlan;
import np.shulka.domain.catalog.Plan;
import np.shulka.domain.change.Quote;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.invoice.Standing;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.Attempt.Channel;
import np.shulka.domain.payment.GatewayStatus;
import org.junit.jupiter.api.Test;

/** What costs more: paid first, then effective; what is left over or too little is kept. */
final class UpgradeStoryTest extends ChangeStory {
  @Test
  void s4_an_upgrade_is_paid_first_and_then_effective() {
    begin(a);
    at("2026-03-16T15:20");

    var started = upgrades(b);
    assertThat(started.payment().amount()).isEqualTo(Money.paisa(87_483));
    assertThat(using()).isEqualTo(a);
    pays(started.payment());

    assertThat(using()).isEqualTo(b);
    assertThat(paidUntil()).isEqualTo(inNepal("2026-04-01T09:00"));
    assertThat(world.told(SITA)).endsWith("invoice.paid", "subscription.changed");
  }

  @Test
  void s4_not_paid_in_time_nothing_changes() {
    begin(a);
    at("2026-03-16T15:20");
    var started = upgrades(b);
    world.gateway().till().say(pidx(started.payment()), GatewayStatus.EXPIRED);
    world.verification().verify(new Hint.OfPayment(started.payment().id(), Optional.empty()));

    at("2026-03-18T09:00");

    assertThat(using()).isEqualTo(a);
    Invoice offer = world.store().invoices().open(mine().id()).orElseThrow();
    assertThat(offer.total()).isEqualTo(Money.rupees(1_130)); // of April
    assertThat(world.store().invoices().find(started.invoice().id()).orElseThrow())
        .isInstanceOf(Invoice.Voided.class);
  }

  @Test
  void s4_what_was_let_to_the_gateway_is_bought_as_quoted() {
    begin(a);
    at("2026-03-16T23:50");
    var started = upgrades(b);

    at("2026-03-17T00:20").pays(started.payment());

    assertThat(using()).isEqualTo(b);
    assertThat(paidUntil()).isEqualTo(inNepal("2026-04-01T09:00"));
  }

  @Test
  void s5_a_quote_for_later_is_taken_up_by_itself() {
    begin(b);
    at("2026-03-16T09:00");
    Quote quote = quoted(a, 2, When.PERIOD_END);

    world.changingAsQuoted().change(SITA, mine().id(), quote.id(), Channel.WEB);

    assertThat(mine().agreement().renewed()).isEqualTo(quote.to());
  }

  @Test
  void s4_a_quote_is_good_for_its_local_day() {
    begin(a);
    at("2026-03-16T00:10");
    Quote quote = quoted(b, 1, When.NOW);

    at("2026-03-16T23:50");
    assertThat(changes(b, 1, When.NOW, Optional.of(quote.id())))
        .isInstanceOf(ChangeSubscription.Outcome.Started.class);
    at("2026-03-17T00:00");
    assertRefused(changes(b, 1, When.NOW, Optional.of(quote.id())), ChangeRefusal.QUOTE_OUTDATED);
  }

  @Test
  void s4_c2_upgraded_twice_on_a_day_nothing_is_lost() {
    begin(a);
    at("2026-03-16T10:00").pays(upgrades(b).payment());

    var second = upgrades(c);
    assertThat(second.invoice().request().charges().setOff().creditedTaxable())
        .isEqualTo(Money.paisa(129_032));
    pays(second.payment());

    assertThat(using()).isEqualTo(c);
    assertThat(paidUntil()).isEqualTo(inNepal("2026-04-01T09:00"));
  }

  @Test
  void s4_another_interval_begins_a_new_anchor() {
    begin(a);
    at("2026-03-11T12:00");

    pays(upgrades(yearly).payment());

    assertThat(paidUntil()).isEqualTo(inNepal("2027-03-11T12:00"));
    assertThat(using()).isEqualTo(yearly);
  }

  @Test
  void s4_in_grace_it_is_renewed_as_something_else() {
    begin(a);
    at("2026-04-03T10:00");

    changes(b, 1, When.NOW);
    var renewal =
        (RenewSubscription.Outcome.Started)
            world.renewing().renew(new RenewSubscription.Order(SITA, mine().id(), 1, Channel.WEB));
    pays(renewal.payment());

    assertThat(renewal.invoice().total()).isEqualTo(Money.rupees(2_825));
    assertThat(using()).isEqualTo(b);
    assertThat(paidUntil()).isEqualTo(inNepal("2026-05-01T09:00"));
  }

  @Test
  void s6_more_are_charged_for_what_is_left() { // C20
    begin(a);
    at("2026-03-16T10:00");

    var started = (ChangeSubscription.Outcome.Started) changes(a, 3, When.NOW);
    assertThat(started.invoice().request().charges().taxable()).isEqualTo(Money.paisa(103_226));
    assertThat(started.invoice().request().charges().setOff().credits()).isEmpty();
    pays(started.payment());

    assertThat(mine().agreement().quantity()).isEqualTo(3);
    at("2026-03-18T10:00");
    assertThat(world.store().invoices().open(mine().id()).orElseThrow().total())
        .isEqualTo(Money.rupees(3_390));
  }

  @Test
  void s6_then_an_upgrade_gives_back_both() {
    begin(a);
    at("2026-03-16T10:00");
    pays(((ChangeSubscription.Outcome.Started) changes(a, 2, When.NOW)).payment());

    var started = (ChangeSubscription.Outcome.Started) changes(b, 2, When.NOW);

    assertThat(started.invoice().request().charges().setOff().credits()).hasSize(2);
    assertThat(started.invoice().request().charges().setOff().creditedTaxable())
        .isEqualTo(Money.paisa(2 * 51_613));
  }

  @Test
  void s22_what_is_too_little_is_done_now_and_asked_for_later() {
    Plan dearer = world.sells(APlan.onSale().called("d").costing(Money.paisa(100_000 + 3_000)));
    begin(a);
    at("2026-03-28T10:00");

    assertThat(changes(dearer, 1, When.NOW)).isInstanceOf(ChangeSubscription.Outcome.Changed.class);

    assertThat(using()).isEqualTo(dearer);
    assertThat(standing().arrears()).isEqualTo(Money.paisa(438));
    world.timeDoesItsWork();
    Invoice.Open offer = world.store().invoices().open(mine().id()).orElseThrow();
    assertThat(offer.due()).isEqualTo(offer.total().plus(Money.paisa(438)));
    pays(world.opens(offer));
    assertThat(standing()).isEqualTo(Standing.EVEN);
  }

  private Plan dearerBy(int rupees) {
    return world.sells(APlan.onSale().costing(Money.rupees(1_000 + rupees)));
  }

  @Test
  void s22_what_is_carried_is_asked_for_when_it_reaches_ten_rupees() {
    begin(a);
    at("2026-03-28T10:00");
    for (int more : List.of(30, 60)) {
      assertThat(changes(dearerBy(more), 1, When.NOW))
          .isInstanceOf(ChangeSubscription.Outcome.Changed.class);
    }
    Money carried = standing().arrears();
    assertThat(carried).isGreaterThan(Money.paisa(800)).isLessThan(Money.rupees(10));

    var asked = (ChangeSubscription.Outcome.Started) changes(dearerBy(90), 1, When.NOW);

    var charges = asked.invoice().request().charges();
    Money itself = charges.total().minus(charges.setOff().credited());
    assertThat(itself).isLessThan(Money.rupees(10));
    assertThat(asked.payment().amount()).isEqualTo(itself.plus(carried));
    pays(asked.payment());
    assertThat(standing()).isEqualTo(Standing.EVEN);
  }

  @Test
  void what_an_open_request_takes_up_is_quoted_to_the_next() {
    Plan dearer = world.sells(APlan.onSale().called("d").costing(Money.paisa(100_000 + 3_000)));
    begin(a);
    at("2026-03-28T10:00");
    changes(dearer, 1, When.NOW); // Rs 4.38 are carried
    var asked = upgrades(b);

    Quote again = quoted(b, 1, When.NOW);

    assertThat(again.due()).isEqualTo(asked.payment().amount());
    var taken =
        (ChangeSubscription.Outcome.Started) changes(b, 1, When.NOW, Optional.of(again.id()));
    assertThat(taken.invoice()).isEqualTo(asked.invoice());
  }

  @Test
  void s22_what_is_left_over_is_credit_and_used_up_first() {
    begin(yearly);
    at("2026-04-01T10:00");

    changes(a, 1, When.NOW);

    assertThat(using()).isEqualTo(a);
    assertThat(standing().credit()).isGreaterThan(Money.rupees(9_000));
    at("2026-04-20T10:00");
    assertThat(paidUntil()).isEqualTo(inNepal("2026-06-01T10:00"));
    assertThat(standing().credit()).isLessThan(Money.rupees(9_000));
  }
}
