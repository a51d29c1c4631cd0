package np.shulka.application.ledger;

import static np.shulka.application.work.World.SITA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import np.shulka.application.payment.Hint;
import np.shulka.application.simulation.bug.Around;
import np.shulka.application.work.LostRace;
import np.shulka.application.work.World;
import np.shulka.domain.catalog.APlan;
import np.shulka.domain.catalog.Plan;
import np.shulka.domain.ledger.Account;
import np.shulka.domain.ledger.Balance;
import np.shulka.domain.money.ATime;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.payment.Pidx;
import org.junit.jupiter.api.Test;

final class RecogniseRevenueTest {
  private final World world = new World();
  private final Ledger ledger = world.store().ledger();

  private RecogniseRevenue recognition() {
    return new RecogniseRevenue(ledger, world.setting());
  }

  private Money on(Account account) {
    return ledger.balances().stream()
        .filter(balance -> balance.account() == account)
        .map(Balance::amount)
        .findFirst()
        .orElseThrow();
  }

  /** Sita buys a month from February 10, 9:00. */
  private void sitaPays() {
    Plan plan = world.sells(APlan.onSale());
    Payment payment = world.starts(SITA, plan).payment().orElseThrow();
    Payment.Watched watched = (Payment.Watched) payment;
    world.gateway().till().pay((Pidx) watched.link().reference().orElseThrow());
    world.verification().verify(new Hint.OfPayment(payment.id(), Optional.of(SITA)));
  }

  @Test
  void nothing_is_earned_before_a_day_is_over() {
    sitaPays();
    world.clock().set(ATime.inNepal("2026-02-10T23:59"));

    assertThat(recognition().recognise()).isZero();

    assertThat(on(Account.EARNED_REVENUE)).isEqualTo(Money.ZERO);
  }

  @Test
  void a_day_is_over_at_midnight_in_nepal() {
    sitaPays();
    world.clock().set(ATime.inNepal("2026-02-11T00:00"));

    assertThat(recognition().recognise()).isEqualTo(1);

    assertThat(on(Account.EARNED_REVENUE)).isEqualTo(Money.paisa(3_571));
    assertThat(on(Account.DEFERRED_REVENUE)).isEqualTo(Money.paisa(96_429));
  }

  @Test
  void every_day_that_was_missed_is_closed_once() {
    sitaPays();
    world.later(Duration.ofDays(40));

    assertThat(recognition().recognise()).isEqualTo(40);
    assertThat(recognition().recognise()).isZero();

    assertThat(on(Account.EARNED_REVENUE)).isEqualTo(Money.rupees(1_000));
    assertThat(on(Account.DEFERRED_REVENUE)).isEqualTo(Money.ZERO);
  }

  @Test
  void without_a_settlement_there_is_nothing_to_close() {
    world.later(Duration.ofDays(40));

    assertThat(recognition().recognise()).isZero();
  }

  @Test
  void where_another_node_closes_the_rest_is_left_to_it() {
    sitaPays();
    world.later(Duration.ofDays(3));
    Ledger raced =
        Around.port(
            Ledger.class,
            ledger,
            Map.of(
                "recognise",
                call -> {
                  throw new LostRace("the day");
                }));

    assertThat(new RecogniseRevenue(raced, world.setting()).recognise()).isZero();
    assertThat(recognition().recognise()).isEqualTo(3);
  }
}
