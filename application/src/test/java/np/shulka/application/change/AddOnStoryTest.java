package np.shulka.application.change;

import static np.shulka.application.work.World.SITA;
import static np.shulka.domain.money.ATime.inNepal;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import np.shulka.application.change.ChangeWish.When;
import np.shulka.application.payment.PauseSubscription;
import np.shulka.application.payment.RenewSubscription;
import np.shulka.domain.catalog.APlan;
import np.shulka.domain.catalog.AddOn;
import np.shulka.domain.catalog.AddOnCode;
import np.shulka.domain.catalog.AnAddOn;
import np.shulka.domain.catalog.PinnedAddOn;
import np.shulka.domain.catalog.Plan;
import np.shulka.domain.change.Quote;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.invoice.InvoiceLine;
import np.shulka.domain.money.BillingPeriod;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.Attempt.Channel;
import org.junit.jupiter.api.Test;

/** What recurs beside a plan: added at once and paid first, dropped with the next period. */
final class AddOnStoryTest extends ChangeStory {
  private final AddOn storage =
      world.sells(AnAddOn.recurring().called("storage").costing(Money.rupees(310)).atMost(5));

  private ChangeWish wish(Plan plan, Map<AddOnCode, Integer> addOns, When when) {
    return new ChangeWish(
        SITA, mine().id(), plan.code(), Optional.empty(), Optional.of(addOns), when);
  }

  private ChangeSubscription.Outcome wants(Plan plan, int quantity, When when) {
    Map<AddOnCode, Integer> addOns = quantity == 0 ? Map.of() : Map.of(storage.code(), quantity);
    return world.changing().change(wish(plan, addOns, when), Optional.empty(), Channel.WEB);
  }

  private ChangeSubscription.Outcome.Started adds(int quantity) {
    return (ChangeSubscription.Outcome.Started) wants(a, quantity, When.NOW);
  }

  private List<PinnedAddOn> has() {
    return mine().agreement().selectionAt(world.clock().instant()).addOns();
  }

  private Invoice.Open offered() {
    return world.store().invoices().open(mine().id()).orElseThrow();
  }

  private List<InvoiceLine> lines() {
    return offered().request().charges().lines();
  }

  @Test
  void c25_an_add_on_is_paid_first_for_the_days_left() {
    begin(a);
    at("2026-03-16T15:20");

    var started = adds(2);
    assertThat(started.payment().amount()).isEqualTo(Money.paisa(36_160)); // 2 × 310 × 16/31
    assertThat(has()).isEmpty();
    pays(started.payment());

    assertThat(has()).containsExactly(AnAddOn.pinned(storage, 2));
    assertThat(paidUntil()).isEqualTo(inNepal("2026-04-01T09:00"));
    assertThat(world.told(SITA)).endsWith("invoice.paid", "subscription.changed");
  }

  @Test
  void c25_every_renewal_has_it_until_it_is_dropped() {
    begin(a);
    at("2026-03-16T15:20").pays(adds(2).payment());

    at("2026-03-20T10:00");
    assertThat(lines())
        .extracting(InvoiceLine::amount)
        .containsExactly(Money.rupees(1_000), Money.rupees(620));
    pays(world.opens(offered()));
    at("2026-04-20T10:00");
    assertThat(offered().total()).isEqualTo(Money.paisa(183_060));

    assertThat(wants(a, 0, When.NOW))
        .isEqualTo(new ChangeSubscription.Outcome.Refused(ChangeRefusal.CHEAPER_AT_PERIOD_END));
    wants(a, 0, When.PERIOD_END);
    at("2026-04-20T10:10");
    assertThat(offered().total()).isEqualTo(Money.rupees(1_130));
    assertThat(has()).isNotEmpty();
    pays(world.opens(offered()));
    at("2026-05-01T09:00");
    assertThat(has()).isEmpty();
  }

  @Test
  void c25_who_has_it_keeps_its_price_and_others_pay_todays() {
    begin(a);
    at("2026-03-16T10:00").pays(adds(1).payment());
    AddOn dearer = storage.revise(AnAddOn.recurring().costing(Money.rupees(620)).terms());
    world.store().write(() -> world.store().addOns().replace(storage, dearer));

    var more = adds(2);

    assertThat(more.invoice().request().charges().taxable()).isEqualTo(Money.rupees(160));
    assertThat(dearer.current().number()).isEqualTo(2);
    pays(more.payment());
    assertThat(has()).containsExactly(AnAddOn.pinned(storage, 2));
  }

  @Test
  void c25_it_is_there_for_who_subscribed_before_it_was() {
    begin(a);
    Plan later = a.revise(APlan.onSale().costing(Money.rupees(1_200)).terms());
    world.store().write(() -> world.store().plans().replace(a, later));
    AddOn fresh = world.sells(AnAddOn.recurring().called("fresh").besides(a.code()));
    at("2026-03-16T10:00");

    var outcome =
        world
            .changing()
            .change(wish(a, Map.of(fresh.code(), 1), When.NOW), Optional.empty(), Channel.WEB);

    assertThat(outcome).isInstanceOf(ChangeSubscription.Outcome.Started.class);
  }

  @Test
  void c25_what_is_not_sold_now_cannot_be_added() {
    begin(a);
    at("2026-03-16T10:00");
    AddOn yearly = world.sells(AnAddOn.recurring().every(BillingPeriod.yearly()));
    AddOn once = world.sells(AnAddOn.once());

    assertRefused(wants(a, 6, When.NOW), ChangeRefusal.TOO_MANY_ADD_ONS);
    assertRefused(wanting(yearly), ChangeRefusal.ADD_ON_NOT_FOR_PLAN);
    assertRefused(wanting(once), ChangeRefusal.ADD_ON_NOT_FOR_PLAN);
    assertRefused(wanting(AnAddOn.recurring().build()), ChangeRefusal.NO_SUCH_ADD_ON);
    world.store().write(() -> world.store().addOns().replace(storage, storage.retire()));
    assertRefused(wants(a, 1, When.NOW), ChangeRefusal.NO_SUCH_ADD_ON);
  }

  private ChangeSubscription.Outcome wanting(AddOn addOn) {
    return world
        .changing()
        .change(wish(a, Map.of(addOn.code(), 1), When.NOW), Optional.empty(), Channel.WEB);
  }

  @Test
  void what_is_retired_goes_on_for_who_has_it() {
    begin(a);
    at("2026-03-16T10:00").pays(adds(2).payment());
    world.store().write(() -> world.store().addOns().replace(storage, storage.retire()));

    at("2026-03-20T10:00");
    assertThat(lines()).hasSize(2);
    assertThat(changes(a, 2, When.NOW)).isInstanceOf(ChangeSubscription.Outcome.Started.class);
    assertRefused(wants(a, 3, When.NOW), ChangeRefusal.NO_SUCH_ADD_ON);
  }

  @Test
  void s4_an_upgrade_takes_its_add_ons_along_and_gives_back_both() {
    begin(a);
    at("2026-03-16T10:00").pays(adds(1).payment());

    var up = upgrades(b);

    var charges = up.invoice().request().charges();
    assertThat(charges.lines()).hasSize(2);
    assertThat(charges.setOff().creditedTaxable()).isEqualTo(Money.paisa(51_613 + 16_000));
    pays(up.payment());
    assertThat(using()).isEqualTo(b);
    assertThat(has()).containsExactly(AnAddOn.pinned(storage, 1));
    assertRefused(wants(yearly, 1, When.NOW), ChangeRefusal.ADD_ON_NOT_FOR_PLAN);
    assertThat(wants(yearly, 0, When.NOW)).isInstanceOf(ChangeSubscription.Outcome.Started.class);
  }

  @Test
  void charged_is_what_was_quoted_with_add_ons_too() {
    begin(a);
    at("2026-03-16T10:00");
    var wish = wish(a, Map.of(storage.code(), 3), When.NOW);
    Quote quote = ((PreviewChange.Outcome.Quoted) world.previewing().preview(wish)).quote();

    var started =
        (ChangeSubscription.Outcome.Started)
            world.changing().change(wish, Optional.of(quote.id()), Channel.WEB);

    assertThat(started.payment().amount()).isEqualTo(quote.due());
    assertRefused(
        world
            .changing()
            .change(
                wish(a, Map.of(storage.code(), 4), When.NOW), Optional.of(quote.id()), Channel.WEB),
        ChangeRefusal.QUOTE_OUTDATED);
  }

  @Test
  void s10_several_periods_ahead_have_a_line_each_for_it() {
    begin(a);
    at("2026-03-16T10:00").pays(adds(1).payment());

    var started =
        (RenewSubscription.Outcome.Started)
            world.renewing().renew(new RenewSubscription.Order(SITA, mine().id(), 2, Channel.WEB));

    assertThat(started.invoice().request().charges().lines())
        .extracting(InvoiceLine::amount)
        .containsExactly(
            Money.rupees(1_000), Money.rupees(310), Money.rupees(1_000), Money.rupees(310));
  }

  @Test
  void s20_a_pause_keeps_add_ons() {
    begin(a);
    at("2026-03-16T10:00").pays(adds(1).payment());

    world.pausing().pause(new PauseSubscription.Wish(SITA, mine().id(), Optional.empty()));
    at("2026-03-20T10:00");
    world.resuming().resume(SITA, mine().id());

    assertThat(has()).containsExactly(AnAddOn.pinned(storage, 1));
    at("2026-03-25T10:00");
    assertThat(lines()).hasSize(2);
  }
}
