package np.shulka.application.migration;

import static np.shulka.application.work.World.RAM;
import static np.shulka.application.work.World.SITA;
import static np.shulka.domain.money.ATime.inNepal;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import np.shulka.application.audit.AuditEntry;
import np.shulka.application.audit.AuditLog;
import np.shulka.application.catalog.PlanHistory;
import np.shulka.application.dunning.Notice;
import np.shulka.application.payment.CancelSubscription;
import np.shulka.domain.catalog.Lead;
import np.shulka.domain.money.BillingPeriod;
import np.shulka.domain.money.Money;
import org.junit.jupiter.api.Test;

/** What is shown before anybody is moved, and what is done only if it is still so (S16). */
final class RehearsalStoryTest extends MigrationStory {
  @Test
  void s16_a_migration_to_another_interval_is_refused() {
    begin();
    publishes(Optional.of(Money.rupees(10_000)), Optional.of(BillingPeriod.yearly()));

    assertThat(rehearse(2, new Lead.Days(30)))
        .isInstanceOf(RehearseMigration.Outcome.OtherInterval.class);
  }

  @Test
  void s16_a_rehearsal_tells_who_pays_what_from_when_on() {
    begin();
    at("2026-04-01T09:00").subscribes(RAM);
    PlanHistory history = publishes(1_200);
    assertThat(history.versions()).hasSize(2);

    Rehearsed rehearsed = rehearsed(2, 30);

    assertThat(rehearsed.count()).isEqualTo(2);
    assertThat(rehearsed.some().items())
        .extracting(one -> List.of(one.before(), one.after(), one.moving().firstRenewal()))
        .containsExactlyInAnyOrder(
            List.of(Money.rupees(1_130), Money.paisa(135_600), inNepal("2026-05-20T09:00")),
            List.of(Money.rupees(1_130), Money.paisa(135_600), inNepal("2026-05-01T09:00")));
  }

  @Test
  void s16_a_stale_rehearsal_is_refused_and_says_why() {
    begin();
    publishes(1_200);
    var id = rehearsed(2, 30).rehearsal().id();

    at("2026-03-20T10:00");
    publishes(1_300);
    assertThat(((ApplyMigration.Outcome.Stale) apply(id)).news().version()).isTrue();

    var second = rehearsed(2, 30).rehearsal().id();
    assertThat(apply(second)).isInstanceOf(ApplyMigration.Outcome.Announced.class);
    assertThat(((ApplyMigration.Outcome.Stale) apply(second)).news().migration()).isTrue();

    var third = rehearsed(3, 30).rehearsal().id();
    world
        .cancelling()
        .cancel(
            new CancelSubscription.Wish(
                SITA, mine().id(), CancelSubscription.When.NOW, Optional.empty()));
    assertThat(((ApplyMigration.Outcome.Stale) apply(third)).news().drift())
        .isEqualTo(new Rehearsals.Drift(0, 1, 0));
  }

  @Test
  void s16_everybody_is_told_once_and_it_is_written_down() {
    begin();
    publishes(1_200);
    migrates(2, 30);

    var subscriber = mine().agreement().subscriber();
    assertThat(world.store().noticesTo(subscriber))
        .filteredOn(kept -> kept.notice().kind() == Notice.Kind.PRICE_CHANGES)
        .singleElement()
        .satisfies(
            kept -> {
              assertThat(kept.notice().facts().amount()).isEqualTo(Money.paisa(135_600));
              assertThat(kept.notice().facts().periodEndsAt())
                  .contains(inNepal("2026-04-20T09:00"));
            });
    var everything = new AuditLog.Search(Optional.empty(), Optional.empty());
    assertThat(world.store().audit().list(everything, ALL).items())
        .extracting(AuditEntry::action)
        .contains("migration.rehearsed", "plan.migrated");
  }

  @Test
  void s16_nobody_is_moved_back() {
    begin();
    publishes(1_200);
    publishes(1_500);
    migrates(3, 30);

    assertThat(rehearse(2, new Lead.Days(30)))
        .isInstanceOf(RehearseMigration.Outcome.MovedFurther.class);
  }
}
