package np.shulka.application.change;

import static np.shulka.application.work.World.SITA;
import static np.shulka.domain.money.ATime.inNepal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Map;
import java.util.Optional;
import np.shulka.application.change.ChangeWish.When;
import np.shulka.application.payment.PauseSubscription;
import np.shulka.application.payment.StartCheckout;
import np.shulka.application.subscription.Granted;
import np.shulka.application.subscription.ReadEntitlements.Entitlements;
import np.shulka.domain.catalog.APlan;
import np.shulka.domain.catalog.AddOn;
import np.shulka.domain.catalog.AddOnCode;
import np.shulka.domain.catalog.AnAddOn;
import np.shulka.domain.catalog.Extra;
import np.shulka.domain.catalog.Feature;
import np.shulka.domain.catalog.Given;
import np.shulka.domain.catalog.Plan;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.Attempt.Channel;
import np.shulka.domain.subscriber.Contact;
import org.junit.jupiter.api.Test;

/** What add-ons give is part of what may be used, while they are paid for (C22, C25). */
final class AddOnFeaturesStoryTest extends ChangeStory {
  private final AddOn storage =
      world.sells(
          AnAddOn.recurring()
              .called("storage")
              .costing(Money.rupees(310))
              .giving(Map.of("projects", new Extra.More(50), "sso", new Extra.On())));

  private ChangeSubscription.Outcome wants(Plan plan, int quantity, When when) {
    Map<AddOnCode, Integer> addOns = quantity == 0 ? Map.of() : Map.of(storage.code(), quantity);
    var wish =
        new ChangeWish(SITA, mine().id(), plan.code(), Optional.empty(), Optional.of(addOns), when);
    return world.changing().change(wish, Optional.empty(), Channel.WEB);
  }

  private void adds(int quantity) {
    pays(((ChangeSubscription.Outcome.Started) wants(a, quantity, When.NOW)).payment());
  }

  private Map<String, Feature> may() {
    return world.entitlements(SITA).features();
  }

  private static Map<String, Feature> projects(int most) {
    return Map.of("projects", new Feature.Limit(most));
  }

  private static Map<String, Feature> projectsAndMore(int most) {
    return Map.of("projects", new Feature.Limit(most), "sso", new Feature.Flag(true));
  }

  private Granted why() {
    var subscriber = world.store().subscribers().idOf(SITA).orElseThrow();
    return world.explainingEntitlements().explain(subscriber).getFirst().granted();
  }

  @Test
  void c25_an_add_on_gives_from_its_payment_on() {
    begin(a);
    at("2026-03-16T15:20");
    var started = (ChangeSubscription.Outcome.Started) wants(a, 2, When.NOW);
    assertThat(may()).isEqualTo(projects(10));

    pays(started.payment());

    assertThat(may()).isEqualTo(projectsAndMore(110));
  }

  @Test
  void c25_what_is_dropped_gives_until_the_period_ends() {
    begin(a);
    at("2026-03-16T10:00");
    adds(1);
    wants(a, 0, When.PERIOD_END);
    at("2026-03-20T10:00");
    pays(world.opens(world.store().invoices().open(mine().id()).orElseThrow()));

    at("2026-04-01T08:59:59");
    assertThat(may()).isEqualTo(projectsAndMore(60));
    at("2026-04-01T09:00");
    assertThat(may()).isEqualTo(projects(10));
  }

  @Test
  void c25_an_add_on_gives_in_grace_and_not_after_it() {
    begin(a);
    at("2026-03-16T10:00");
    adds(1);

    at("2026-04-08T08:59:59");
    assertThat(may()).isEqualTo(projectsAndMore(60));
    at("2026-04-08T09:00");
    assertThat(may()).isEmpty();
  }

  @Test
  void s20_what_is_paused_gives_nothing_beside_it_either() {
    begin(a);
    at("2026-03-16T10:00");
    adds(1);

    world.pausing().pause(new PauseSubscription.Wish(SITA, mine().id(), Optional.empty()));
    assertThat(may()).isEmpty();
    world.resuming().resume(SITA, mine().id());
    assertThat(may()).isEqualTo(projectsAndMore(60));
  }

  @Test
  void c25_who_has_it_keeps_what_its_version_gives() {
    begin(a);
    at("2026-03-16T10:00");
    adds(1);
    AddOn less = storage.revise(AnAddOn.recurring().giving("projects", new Extra.More(5)).terms());
    world.store().write(() -> world.store().addOns().replace(storage, less));

    assertThat(may()).isEqualTo(projectsAndMore(60));
  }

  @Test
  void c25_a_trial_is_of_the_plan_until_the_rest_is_paid() {
    Plan tried = world.sells(APlan.onSale().withTrialOf(14));
    var extras = new StartCheckout.Extras(Optional.empty(), Optional.of(Map.of(storage.code(), 1)));
    at("2026-03-01T09:00");
    world
        .checkout()
        .start(
            new StartCheckout.Order(
                SITA, Contact.UNKNOWN, tried.code(), 1, Channel.WEB, extras, false));
    assertThat(may()).isEqualTo(projects(10));

    at("2026-03-13T09:00");
    pays(world.opens(world.store().invoices().open(mine().id()).orElseThrow()));
    assertThat(may()).isEqualTo(projects(10));
    at("2026-03-15T09:00");
    assertThat(may()).isEqualTo(projectsAndMore(60));
  }

  @Test
  void c25_the_why_says_what_each_add_on_made_of_it() {
    begin(a);
    at("2026-03-16T10:00");
    adds(2);

    Given given = why().given();

    assertThat(given.features()).isEqualTo(may());
    assertThat(given.steps())
        .extracting(step -> step.source().addOn(), Given.Step::before, Given.Step::after)
        .containsExactly(
            tuple(
                AnAddOn.pinned(storage, 2),
                Optional.of(new Feature.Limit(10)),
                new Feature.Limit(110)),
            tuple(AnAddOn.pinned(storage, 2), Optional.empty(), new Feature.Flag(true)));
  }

  @Test
  void s5_a_downgrade_over_a_limit_is_allowed_and_flagged() {
    Plan large = world.sells(seats("large", 2_500, 8));
    Plan small = world.sells(seats("small", 1_000, 5));
    begin(large);
    at("2026-03-02T10:00");
    var more = (ChangeSubscription.Outcome.Started) changes(large, 8, When.NOW);
    pays(more.payment());
    at("2026-03-16T10:00");

    assertThat(changes(small, 8, When.PERIOD_END))
        .isInstanceOf(ChangeSubscription.Outcome.Changed.class);
    at("2026-03-20T10:00");
    pays(world.opens(world.store().invoices().open(mine().id()).orElseThrow()));

    assertThat(world.entitlements(SITA).overLimit()).isEmpty();
    at("2026-04-01T09:00");
    Entitlements may = world.entitlements(SITA);
    assertThat(may.overLimit()).containsExactly(Given.SEATS);
    assertThat(may.features()).containsEntry(Given.SEATS, new Feature.Limit(5));
    assertThat(may.active()).isTrue();
    assertThat(mine().agreement().selectionAt(inNepal("2026-04-01T09:00")).quantity()).isEqualTo(8);
    assertThat(why().given().overLimit()).isEqualTo(may.overLimit());
  }

  @Test
  void s5_fewer_seats_take_the_flag_away_again() {
    Plan small = world.sells(seats("small", 1_000, 5));
    begin(small);
    at("2026-03-02T10:00");
    pays(((ChangeSubscription.Outcome.Started) changes(small, 6, When.NOW)).payment());
    assertThat(world.entitlements(SITA).overLimit()).containsExactly(Given.SEATS);

    changes(small, 5, When.PERIOD_END);
    at("2026-03-25T10:00");
    pays(world.opens(world.store().invoices().open(mine().id()).orElseThrow()));

    at("2026-04-01T09:00");
    assertThat(world.entitlements(SITA).overLimit()).isEmpty();
  }

  private static APlan seats(String code, int rupees, int most) {
    return APlan.onSale()
        .called(code)
        .costing(Money.rupees(rupees))
        .with(Map.of(Given.SEATS, new Feature.Limit(most)));
  }

  @Test
  void of_two_subscriptions_the_more_generous_counts() {
    begin(a);
    at("2026-03-16T10:00");
    adds(1);
    Plan other = world.sells(APlan.onSale().with(projects(500)));
    pays(((StartCheckout.Outcome.Started) world.orders(SITA, other)).payment().orElseThrow());

    assertThat(may()).isEqualTo(projectsAndMore(500));
  }
}
