package np.shulka.application.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import np.shulka.application.dunning.Notice;
import np.shulka.application.work.LostRace;
import np.shulka.application.work.Page;
import np.shulka.application.work.Store;
import np.shulka.application.work.Story;
import np.shulka.domain.catalog.APlan;
import np.shulka.domain.catalog.Announced;
import np.shulka.domain.catalog.Lead;
import np.shulka.domain.catalog.Migration;
import np.shulka.domain.catalog.PinnedPlan;
import np.shulka.domain.catalog.Plan;
import np.shulka.domain.catalog.Rehearsal;
import np.shulka.domain.catalog.Selection;
import np.shulka.domain.identity.AnId;
import np.shulka.domain.identity.MigrationId;
import np.shulka.domain.identity.RehearsalId;
import np.shulka.domain.money.ATime;
import np.shulka.domain.money.BillingPeriod;
import np.shulka.domain.money.Money;
import np.shulka.domain.subscription.Agreement;
import np.shulka.domain.subscription.Subscription;
import org.junit.jupiter.api.Test;

/** What every {@link Rehearsals} does, with the migrations that name them (S16). */
public interface RehearsalsContract {
  Page.Request ALL = new Page.Request(200, Optional.empty());

  Store store();

  private Plan revised(Plan plan) {
    Plan next = plan.revise(APlan.onSale().costing(Money.rupees(1_200)).terms());
    store().write(() -> store().plans().replace(plan, next));
    return next;
  }

  private static PinnedPlan pinned(Plan plan) {
    return new PinnedPlan(plan.code(), plan.current().number(), plan.current().billingPeriod());
  }

  private Rehearsal rehearsed(Plan to, Lead lead, Instant at) {
    var seen = new Rehearsal.Seen(to.current().number(), 0);
    var id = new RehearsalId(AnId.uuid());
    var rehearsal = new Rehearsal(id, pinned(to), seen, lead, at);
    store().write(() -> store().rehearsals().add(rehearsal));
    return rehearsal;
  }

  private Migration announced(Rehearsal rehearsal, Instant at) {
    Migration migration = rehearsal.announce(new MigrationId(AnId.uuid()), at);
    store().write(() -> store().migrations().add(migration));
    return migration;
  }

  private List<Rehearsals.Moving> moving(Rehearsal rehearsal) {
    return store().rehearsals().moving(rehearsal.id(), ALL).items();
  }

  private Instant firstRenewal(String start, String now, Lead lead, BillingPeriod every) {
    Story story = Story.about(store(), APlan.onSale().every(every)).at(ATime.inNepal(start));
    story.subscribesAndPays();
    Plan next = story.plan().revise(APlan.onSale().every(every).costing(Money.rupees(50)).terms());
    store().write(() -> store().plans().replace(story.plan(), next));
    return moving(rehearsed(next, lead, ATime.inNepal(now))).getFirst().firstRenewal();
  }

  @Test
  default void finds_a_rehearsal_as_it_was() {
    Story story = Story.in(store());
    Subscription.Active active = story.subscribesAndPays().subscription();
    Plan next = revised(story.plan());

    Rehearsal days = rehearsed(next, new Lead.Days(3), story.now());
    Rehearsal until = rehearsed(next, new Lead.Until(story.now()), story.now());

    assertThat(store().rehearsals().find(days.id())).contains(days);
    assertThat(store().rehearsals().find(until.id())).contains(until);
    assertThat(store().rehearsals().counts(days.id())).containsExactly(Map.entry(1, 1));
    assertThat(moving(days))
        .containsExactly(
            new Rehearsals.Moving(
                active.id(),
                story.subscriber(),
                active.agreement().selection(),
                Optional.empty(),
                active.paid().time().endsAt()));
    assertThat(store().rehearsals().older(pinned(next))).containsEntry(1, 1);
    assertThat(store().rehearsals().older(pinned(story.plan()))).isEmpty();
  }

  @Test
  default void the_first_renewal_keeps_its_day_of_the_month() { // S1, S16
    BillingPeriod monthly = BillingPeriod.monthly();
    String start = "2026-01-31T15:20";

    assertThat(firstRenewal(start, "2026-02-01T00:00", new Lead.Days(0), monthly))
        .isEqualTo(ATime.inNepal("2026-02-28T15:20"));
    assertThat(firstRenewal(start, "2026-02-01T00:00", new Lead.Days(28), monthly))
        .isEqualTo(ATime.inNepal("2026-03-31T15:20"));
    Lead exact = new Lead.Until(ATime.inNepal("2026-04-30T15:20"));
    assertThat(firstRenewal(start, "2026-02-01T00:00", exact, monthly))
        .isEqualTo(ATime.inNepal("2026-04-30T15:20"));
    assertThat(firstRenewal("2024-02-29T01:00", "2024-03-01T00:00", exact, BillingPeriod.yearly()))
        .isEqualTo(ATime.inNepal("2027-02-28T01:00"));
    var fortnight = new BillingPeriod(BillingPeriod.Unit.WEEK, 2);
    assertThat(firstRenewal("2026-01-01T03:00", "2026-01-02T00:00", new Lead.Days(20), fortnight))
        .isEqualTo(ATime.inNepal("2026-01-29T03:00"));
  }

  @Test
  default void what_is_asked_for_or_quoted_keeps_its_price() { // S16
    Story story = Story.in(store()).at(ATime.inNepal("2026-01-10T09:00"));
    Subscription.Active active = story.subscribesAndPays().subscription();
    story.owes(active);
    Plan next = revised(story.plan());
    Story other = Story.in(store()).at(ATime.inNepal("2026-01-10T09:00"));
    Subscription.Active changing = other.subscribesAndPays().subscription();
    Agreement later =
        changing.agreement().scheduling(new Selection(changing.agreement().plan(), 3));
    store().write(() -> store().subscriptions().replace(changing, changing.agree(later)));

    var asked = moving(rehearsed(next, new Lead.Days(0), story.now())).getFirst();
    Plan newer = revised(other.plan());
    var quoted = moving(rehearsed(newer, new Lead.Days(0), other.now())).getFirst();

    assertThat(asked.firstRenewal()).isEqualTo(ATime.inNepal("2026-03-10T09:00"));
    assertThat(quoted.firstRenewal()).isEqualTo(ATime.inNepal("2026-03-10T09:00"));
    assertThat(quoted.quantity()).isEqualTo(3);
  }

  @Test
  default void who_stands_still_renews_where_the_rest_ends() { // S16, S20
    Story story = Story.in(store()).at(ATime.inNepal("2026-01-10T09:00"));
    Subscription.Active active = story.subscribesAndPays().subscription();
    Instant at = story.later(Duration.ofDays(5)).now();
    Subscription.Paused paused = active.pause(1, at, at.plus(Duration.ofDays(10)));
    store().write(() -> store().subscriptions().replace(active, paused));
    Plan next = revised(story.plan());

    var still = moving(rehearsed(next, new Lead.Days(0), at)).getFirst();
    assertThat(still.firstRenewal()).isEqualTo(paused.promisedUntil());

    Subscription.Active resumed = paused.resume(at.plus(Duration.ofDays(3)));
    store().write(() -> store().subscriptions().replace(paused, resumed));
    var goesOn = moving(rehearsed(next, new Lead.Days(0), at)).getFirst();
    assertThat(goesOn.firstRenewal()).isEqualTo(resumed.paid().time().endsAt());
  }

  @Test
  default void who_has_not_paid_yet_is_moved_after_that() {
    Story story = Story.in(store());
    story.owes(story.subscribes());
    Plan next = revised(story.plan());
    Story trying = Story.in(store());
    Subscription.Trialing trial = trying.tries(14);
    Plan newer = revised(trying.plan());

    Rehearsal first = rehearsed(next, new Lead.Days(0), story.now());
    Rehearsal second = rehearsed(newer, new Lead.Days(0), trying.now());

    assertThat(moving(first)).hasSize(1);
    assertThat(moving(first).getFirst().firstRenewal()).isAfter(story.now());
    assertThat(moving(second).getFirst().firstRenewal()).isEqualTo(trial.during().endsAt());
  }

  @Test
  default void tells_what_drifted() {
    Story story = Story.in(store());
    Subscription.Active active = story.subscribesAndPays().subscription();
    Plan next = revised(story.plan());
    Rehearsal rehearsal = rehearsed(next, new Lead.Days(30), story.now());
    assertThat(store().rehearsals().drift(rehearsal, story.now()).isNone()).isTrue();

    Agreement later = active.agreement().scheduling(new Selection(active.agreement().plan(), 2));
    store().write(() -> store().subscriptions().replace(active, active.agree(later)));

    assertThat(store().rehearsals().drift(rehearsal, story.now()))
        .isEqualTo(new Rehearsals.Drift(0, 0, 1));
  }

  @Test
  default void a_migration_is_announced_once_in_its_turn() {
    Story story = Story.in(store());
    Plan next = revised(story.plan());
    Rehearsal rehearsal = rehearsed(next, new Lead.Days(30), story.now());
    Rehearsal twin = rehearsed(next, new Lead.Days(10), story.now());

    Migration migration = announced(rehearsal, story.now());

    assertThat(store().migrations().announced(next.code())).containsExactly(migration);
    assertThatThrownBy(() -> announced(twin, story.now())).isInstanceOf(LostRace.class);
    assertThat(store().migrations().announced(next.code())).containsExactly(migration);
  }

  @Test
  default void it_names_whom_it_was_rehearsed_for_and_nobody_else() { // S16
    Story story = Story.in(store());
    Subscription.Active active = story.subscribesAndPays().subscription();
    Subscription.Active other = Story.in(store()).subscribesAndPays().subscription();
    Plan next = revised(story.plan());
    Rehearsal rehearsal = rehearsed(next, new Lead.Days(3), story.now());
    assertThat(store().migrations().naming(active.id())).isEqualTo(Announced.NOTHING);

    Migration migration = announced(rehearsal, story.now());

    var named = new Announced(List.of(migration));
    assertThat(store().migrations().naming(active.id())).isEqualTo(named);
    assertThat(store().migrations().naming(other.id())).isEqualTo(Announced.NOTHING);
    assertThat(store().migrations().naming(Set.of(active.id(), other.id())))
        .containsEntry(active.id(), named);
    assertThat(store().migrations().naming(Set.of())).isEmpty();
  }

  @Test
  default void nobody_is_told_later_than_it_can_begin() { // S16, S20
    Story story = Story.in(store()).at(ATime.inNepal("2026-01-10T09:00"));
    Subscription.Active active = story.subscribesAndPays().subscription();
    Instant at = story.later(Duration.ofDays(5)).now();
    Subscription.Paused paused = active.pause(1, at, at.plus(Duration.ofDays(10)));
    store().write(() -> store().subscriptions().replace(active, paused));
    Plan next = revised(story.plan());
    Instant now = at.plus(Duration.ofDays(2));
    Migration migration = announced(rehearsed(next, new Lead.Days(0), now), now);

    store().write(() -> store().rehearsals().tell(migration, next.current()));

    assertThat(told(story).facts().periodEndsAt())
        .contains(paused.resume(now).paid().time().endsAt());
  }

  @Test
  default void who_left_meanwhile_is_told_for_they_may_come_back() { // S16
    Story story = Story.in(store());
    Subscription.Active active = story.subscribesAndPays().subscription();
    Plan next = revised(story.plan());
    Migration migration = announced(rehearsed(next, new Lead.Days(3), story.now()), story.now());
    Story.Settled elsewhere = Story.in(store()).subscribesAndPays();
    Agreement away =
        active.agreement().scheduling(elsewhere.subscription().agreement().selection());
    store().write(() -> store().subscriptions().replace(active, active.agree(away)));

    store().write(() -> store().rehearsals().tell(migration, next.current()));

    assertThat(told(story).facts().periodEndsAt()).contains(migration.effectiveFrom());
  }

  private Notice told(Story story) {
    return store().noticesTo(story.subscriber().id()).getFirst().notice();
  }

  @Test
  default void whoever_is_moved_is_told_once() {
    Story story = Story.in(store());
    Subscription.Active active = story.subscribesAndPays().subscription();
    Plan next = revised(story.plan());
    Migration migration = announced(rehearsed(next, new Lead.Days(3), story.now()), story.now());

    store().write(() -> store().rehearsals().tell(migration, next.current()));
    store().write(() -> store().rehearsals().tell(migration, next.current()));

    Notice notice = store().noticesTo(story.subscriber().id()).getFirst().notice();
    assertThat(store().noticesTo(story.subscriber().id())).hasSize(1);
    assertThat(notice.occasion()).isEqualTo(Notice.Occasion.of(migration.id()));
    assertThat(notice.facts().amount()).isEqualTo(Money.paisa(135_600));
    assertThat(notice.facts().periodEndsAt()).contains(active.paid().time().endsAt());
  }
}
