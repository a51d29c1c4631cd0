package np.shulka.application.clock;

import static np.shulka.domain.money.ATime.NOW;
import static np.shulka.domain.money.ATime.inNepal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import np.shulka.application.audit.AuditEntry;
import np.shulka.application.audit.AuditLog;
import np.shulka.application.audit.By;
import np.shulka.application.work.Page;
import np.shulka.application.work.World;
import np.shulka.domain.identity.AnId;
import np.shulka.domain.money.FiscalYear;
import np.shulka.domain.subscriber.Subject;
import org.junit.jupiter.api.Test;

final class MoveClockTest {
  private static final Duration YEAR = Duration.ofDays(365);
  private static final Duration DAY = Duration.ofDays(1);
  private static final By ADMIN = new By(new Subject("admin"), Optional.of("a look at spring"));

  private final World world = new World();

  private MoveClock.Outcome move(Instant to) {
    return world.time().moving().move(ADMIN, to);
  }

  private Page<AuditEntry> log() {
    var all = new AuditLog.Search(Optional.empty(), Optional.empty());
    return world.store().audit().list(all, new Page.Request(10, Optional.empty()));
  }

  @Test
  void a_year_at_once_is_a_year_day_by_day() {
    var atOnce = Chronicle.begun().jumps(YEAR, YEAR).told();

    assertThat(atOnce)
        .hasSizeGreaterThan(90)
        .anyMatch(line -> line.contains("RENEWAL_OFFERED") && line.contains("DELIVERED"));
    assertThat(Chronicle.begun().jumps(YEAR, DAY).told()).isEqualTo(atOnce);
  }

  @Test
  void two_months_at_once_are_two_months_that_passed() {
    Duration months = Duration.ofDays(60);

    var waited = Chronicle.begun().waits(months, Duration.ofSeconds(15)).told();

    assertThat(Chronicle.begun().jumps(months, months).told()).isEqualTo(waited);
  }

  @Test
  void the_offer_of_march_comes_before_the_turn_of_april() {
    Chronicle told = Chronicle.begun().jumps(YEAR, YEAR);

    assertThat(told.world.told(new Subject("paid-once")))
        .containsExactly(
            "subscription.created",
            "invoice.issued",
            "payment.completed",
            "invoice.paid",
            "subscription.activated",
            "invoice.issued",
            "subscription.past-due",
            "invoice.voided",
            "subscription.ended");
  }

  @Test
  void it_shows_the_time_it_was_moved_to() {
    assertThat(move(inNepal("2026-03-01T00:00")))
        .isEqualTo(
            new MoveClock.Outcome.Moved(
                new ReadClock.Time(
                    inNepal("2026-03-01T00:00"),
                    Duration.between(NOW, inNepal("2026-03-01T00:00")))));

    world.later(Duration.ofMinutes(1));
    assertThat(world.setting().now()).isEqualTo(inNepal("2026-03-01T00:01"));
  }

  @Test
  void it_never_goes_back() {
    move(NOW.plus(DAY));

    assertThat(move(NOW)).isEqualTo(new MoveClock.Outcome.Backwards(NOW.plus(DAY)));
    assertThat(world.setting().now()).isEqualTo(NOW.plus(DAY));
    assertThat(log().items()).hasSize(1);
  }

  @Test
  void it_goes_five_years_at_once_and_not_more() {
    Instant farthest = inNepal("2031-02-10T09:00");

    assertThat(move(farthest.plusNanos(1))).isEqualTo(new MoveClock.Outcome.TooFar(farthest));
    assertThat(move(farthest)).isInstanceOf(MoveClock.Outcome.Moved.class);
  }

  @Test
  void it_stays_within_the_calendar_of_fiscal_years() {
    Instant last = FiscalYear.unknownFrom();
    move(inNepal("2031-02-10T09:00"));

    assertThat(move(last.plusSeconds(1))).isEqualTo(new MoveClock.Outcome.TooFar(last));
    assertThat(FiscalYear.at(last.minusNanos(1))).isEqualTo(new FiscalYear(2089));
    assertThatThrownBy(() -> FiscalYear.at(last)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void who_moved_it_is_written_down() {
    move(NOW.plus(DAY));

    AuditEntry entry = log().items().getFirst();
    assertThat(entry.action()).isEqualTo("test-clock.moved");
    assertThat(entry.actor()).isEqualTo(new Subject("admin"));
    assertThat(entry.reason()).contains("a look at spring");
    assertThat(entry.change().before()).containsEntry("now", NOW.toString());
    assertThat(entry.change().after()).containsEntry("now", NOW.plus(DAY).toString());
  }

  @Test
  void other_nodes_follow_when_they_look() {
    BillingClock other = new BillingClock(world.clock(), world.store().clockKeeper());
    move(NOW.plus(DAY));
    assertThat(other.instant()).isEqualTo(NOW);

    other.catchUp();

    assertThat(other.instant()).isEqualTo(NOW.plus(DAY));
    assertThat(new BillingClock(world.clock(), world.store().clockKeeper()).instant())
        .isEqualTo(NOW.plus(DAY));
  }

  @Test
  void two_do_not_move_it_at_once() {
    UUID other = AnId.uuid();
    world.store().clockKeeper().take(other);

    assertThat(move(NOW.plus(DAY))).isEqualTo(new MoveClock.Outcome.BeingMoved());
    assertThat(world.setting().now()).isEqualTo(NOW);

    world.store().clockKeeper().letGo(other);
    assertThat(move(NOW.plus(DAY))).isInstanceOf(MoveClock.Outcome.Moved.class);
  }
}
