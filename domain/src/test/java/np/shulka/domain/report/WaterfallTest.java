package np.shulka.domain.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import np.shulka.domain.identity.AnId;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.identity.SubscriptionId;
import np.shulka.domain.money.ATime;
import np.shulka.domain.money.Money;
import np.shulka.domain.money.Net;
import np.shulka.domain.subscription.EndReason;
import org.junit.jupiter.api.Test;

/** March, in which something happens to somebody or does not. */
final class WaterfallTest {
  private static final Span MARCH = new Span(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 4, 1));
  private final Waterfall march = new Waterfall(MARCH, ATime.NEPAL);

  private static Instant at(String date) {
    return ATime.inNepal(date + "T00:00");
  }

  private static Life life(List<Life.Step> steps) {
    return new Life(
        new SubscriptionId(AnId.uuid()),
        new SubscriberId(AnId.uuid()),
        steps,
        List.of(),
        Optional.empty());
  }

  private static Life.Step from(String date, int rupees) {
    return new Life.Step(at(date), Money.rupees(rupees));
  }

  private static Life ended(Life life, String date) {
    var end = new Life.End(at(date), EndReason.UNPAID);
    return new Life(life.id(), life.subscriber(), life.steps(), life.pauses(), Optional.of(end));
  }

  private static Life paused(Life life, String from, String to) {
    var pause = new Life.Standstill(at(from), at(to));
    return new Life(life.id(), life.subscriber(), life.steps(), List.of(pause), life.end());
  }

  private void moves(Movement movement, int rupees) {
    for (Movement each : Movement.values()) {
      assertThat(march.movers(each)).as(each.name()).isEqualTo(each == movement ? 1 : 0);
    }
    assertThat(march.moved(movement)).isEqualTo(Net.paisa(rupees * 100L));
    assertThat(Net.of(march.opening()).plus(march.moved(movement)))
        .isEqualTo(Net.of(march.closing()));
  }

  @Test
  void who_buys_for_the_first_time_is_new() {
    march.add(List.of(life(List.of(from("2026-03-01", 100)))));
    assertThat(march.closing()).isEqualTo(march.opening()).isEqualTo(Money.rupees(100));

    march.add(List.of(life(List.of(from("2026-03-02", 50)))));
    moves(Movement.NEW, 50);
  }

  @Test
  void who_left_before_and_is_back_is_reactivated() {
    Life before = ended(life(List.of(from("2026-01-01", 100))), "2026-02-01");

    march.add(List.of(before, life(List.of(from("2026-03-15", 70)))));

    moves(Movement.REACTIVATED, 70);
  }

  @Test
  void more_expands_and_less_contracts() {
    march.add(List.of(life(List.of(from("2026-01-01", 100), from("2026-03-15", 130)))));
    moves(Movement.EXPANSION, 30);
  }

  @Test
  void one_subscription_of_two_that_ends_contracts() {
    Life stays = life(List.of(from("2026-01-01", 100)));

    march.add(List.of(stays, ended(life(List.of(from("2026-01-01", 40))), "2026-03-31")));

    moves(Movement.CONTRACTION, -40);
  }

  @Test
  void who_stands_still_is_worth_nothing_meanwhile() {
    march.add(List.of(paused(life(List.of(from("2026-01-01", 100))), "2026-03-20", "2026-04-02")));
    moves(Movement.PAUSED, -100);
  }

  @Test
  void who_goes_on_is_reactivated() {
    march.add(List.of(paused(life(List.of(from("2026-01-01", 100))), "2026-02-20", "2026-03-02")));
    moves(Movement.REACTIVATED, 100);
  }

  @Test
  void who_leaves_is_churned_when_it_ends() {
    march.add(List.of(ended(life(List.of(from("2026-01-01", 100))), "2026-04-01")));

    moves(Movement.CHURNED, -100);
    assertThat(march.paying()).isZero();
  }

  @Test
  void who_comes_and_goes_between_moves_nothing() {
    march.add(List.of(ended(life(List.of(from("2026-03-05", 100))), "2026-03-06")));

    assertThat(march.opening()).isEqualTo(march.closing()).isEqualTo(Money.ZERO);
    for (Movement each : Movement.values()) assertThat(march.movers(each)).isZero();
  }
}
