package np.shulka.application.change;

import static np.shulka.application.work.World.SITA;
import static np.shulka.domain.money.ATime.inNepal;
import static org.assertj.core.api.Assertions.assertThat;

import np.shulka.application.change.ChangeWish.When;
import np.shulka.domain.catalog.APlan;
import np.shulka.domain.catalog.Plan;
import np.shulka.domain.change.Quote;
import np.shulka.domain.money.Money;
import org.junit.jupiter.api.Test;

/** Several times on one day, from and to what costs nothing: ordinary cases (C2). */
final class SameDayStoryTest extends ChangeStory {
  private final Plan free = world.sells(APlan.free().called("free"));

  @Test
  void s3_at_1520_and_at_1600_it_costs_the_same() {
    begin(a);
    at("2026-03-16T15:20");
    Quote first = quoted(b, 1, When.NOW);

    at("2026-03-16T16:00");

    assertThat(quoted(b, 1, When.NOW).due())
        .isEqualTo(first.due())
        .isEqualTo(Money.paisa(87_483)); // seconds would make 74,328 and then 74,194 before tax
  }

  @Test
  void c2_from_nothing_to_something_and_more_on_one_day() {
    at("2026-03-01T09:00");
    world.orders(SITA, free);
    at("2026-03-16T10:00");

    var some = upgrades(a);
    assertThat(some.invoice().request().charges().setOff().credited()).isEqualTo(Money.ZERO);
    assertThat(some.payment().amount()).isEqualTo(Money.paisa(58_323));
    pays(some.payment());
    var more = upgrades(b);

    assertThat(more.payment().amount()).isEqualTo(Money.paisa(87_483));
    pays(more.payment());
    assertThat(using()).isEqualTo(b);
    assertThat(paidUntil()).isEqualTo(inNepal("2026-04-01T09:00"));
  }

  @Test
  void c2_to_nothing_and_back_on_one_day_nothing_is_lost() {
    begin(a);
    at("2026-03-16T10:00");

    changes(free, 1, When.PERIOD_END);
    changes(a, 1, When.PERIOD_END);
    assertThat(mine().agreement().next()).isEmpty();
    changes(free, 1, When.PERIOD_END);
    at("2026-03-20T10:00").at("2026-04-01T09:01");

    assertThat(using()).isEqualTo(free);
    assertThat(world.mayUse(SITA)).isTrue();
    assertThat(standing().credit()).isEqualTo(Money.ZERO);
  }
}
