package np.shulka.domain.catalog;

import static np.shulka.domain.money.ATime.inNepal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import np.shulka.domain.identity.AnId;
import np.shulka.domain.identity.MigrationId;
import np.shulka.domain.identity.RehearsalId;
import np.shulka.domain.money.BillingPeriod;
import org.junit.jupiter.api.Test;

/** What a period is sold as to whom migrations name (S16, C3, C4). */
final class AnnouncedTest {
  private static final Instant APR_10 = inNepal("2026-04-10T09:00");
  private static final Instant MAY_10 = inNepal("2026-05-10T09:00");
  private static final Instant JUL_09 = inNepal("2026-07-09T09:00");

  private static PinnedPlan version(int number) {
    return new PinnedPlan(new PlanCode("pro"), number, BillingPeriod.monthly());
  }

  private static Migration to(int number, int version, Instant from) {
    var id = new MigrationId(AnId.uuid());
    return new Migration(id, number, version(version), new RehearsalId(AnId.uuid()), APR_10, from);
  }

  private static int sold(int version, String start, Migration... migrations) {
    var chosen = new Selection(version(version), 3);
    Selection sold = new Announced(Arrays.asList(migrations)).sold(chosen, inNepal(start));
    assertThat(sold.quantity()).isEqualTo(3);
    return sold.plan().version();
  }

  @Test
  void s16_c3_whom_no_migration_names_keeps_the_version_for_ever() {
    assertThat(sold(1, "2036-04-20T09:00")).isOne();
  }

  @Test
  void s16_c4_a_period_that_starts_before_it_is_as_agreed() {
    assertThat(sold(1, "2026-04-20T09:00", to(1, 2, MAY_10))).isOne();
    assertThat(sold(1, "2026-05-10T08:59", to(1, 2, MAY_10))).isOne();
    assertThat(sold(1, "2026-05-10T09:00", to(1, 2, MAY_10))).isEqualTo(2);
    assertThat(sold(1, "2026-05-20T09:00", to(1, 2, MAY_10))).isEqualTo(2);
  }

  @Test
  void s16_c3_of_several_the_latest_announced_that_reaches() {
    Migration second = to(1, 2, MAY_10);
    Migration third = to(2, 3, JUL_09);

    assertThat(sold(1, "2026-05-20T09:00", second, third)).isEqualTo(2);
    assertThat(sold(1, "2026-07-20T09:00", second, third)).isEqualTo(3);
    assertThat(sold(1, "2026-07-20T09:00", to(1, 2, JUL_09), to(2, 3, MAY_10))).isEqualTo(3);
  }

  @Test
  void s16_nobody_is_moved_back_or_elsewhere() {
    assertThat(sold(3, "2026-05-20T09:00", to(1, 2, MAY_10))).isEqualTo(3);
    var other = new Selection(new PinnedPlan(new PlanCode("team"), 1, BillingPeriod.monthly()), 1);
    var yearly = new Selection(new PinnedPlan(new PlanCode("pro"), 1, BillingPeriod.yearly()), 1);
    var announced = new Announced(Arrays.asList(to(1, 2, MAY_10)));

    assertThat(announced.sold(other, JUL_09)).isEqualTo(other);
    assertThat(announced.sold(yearly, JUL_09)).isEqualTo(yearly);
  }

  @Test
  void s16_a_migration_is_announced_before_it_takes_effect() {
    assertThatThrownBy(() -> to(1, 2, APR_10.minusSeconds(1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> to(0, 2, MAY_10)).isInstanceOf(IllegalArgumentException.class);
    assertThat(to(1, 2, APR_10).effectiveFrom()).isEqualTo(APR_10);
  }

  @Test
  void s16_a_notice_in_days_counts_from_the_announcement() {
    var seen = new Rehearsal.Seen(2, 0);
    var id = new RehearsalId(AnId.uuid());
    var days = new Rehearsal(id, version(2), seen, new Lead.Days(30), APR_10);
    var until = new Rehearsal(id, version(2), seen, new Lead.Until(MAY_10), APR_10);
    var migration = new MigrationId(AnId.uuid());
    Instant later = APR_10.plusSeconds(3_600);

    assertThat(days.announce(migration, later).effectiveFrom())
        .isEqualTo(MAY_10.plusSeconds(3_600));
    assertThat(until.announce(migration, later).effectiveFrom()).isEqualTo(MAY_10);
    assertThat(days.isOld(APR_10.plus(Rehearsal.GOOD_FOR))).isTrue();
    assertThat(days.isOld(APR_10.plus(Rehearsal.GOOD_FOR).minusNanos(1))).isFalse();
    assertThat(until.isOld(MAY_10.plusNanos(1))).isTrue();
  }

  @Test
  void s16_a_notice_is_of_some_days() {
    assertThatThrownBy(() -> new Lead.Days(-1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Lead.Days(731)).isInstanceOf(IllegalArgumentException.class);
    assertThat(new Lead.Days(0).effectiveFrom(APR_10)).isEqualTo(APR_10);
    assertThat(new Lead.Days(730).days()).isEqualTo(730);
  }
}
