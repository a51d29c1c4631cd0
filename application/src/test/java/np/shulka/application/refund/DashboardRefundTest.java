package np.shulka.application.refund;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import np.shulka.application.payment.ScriptedGateway.Fault;
import np.shulka.application.simulation.bug.Around;
import np.shulka.application.work.World;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.refund.Effect;
import np.shulka.domain.refund.Refund;
import org.junit.jupiter.api.Test;

/** Somebody gives money back in the dashboard of the gateway when nobody looks (S18, S24). */
final class DashboardRefundTest extends RefundStory {

  @Test
  void s24_a_refund_in_the_dashboard_after_a_year_is_found() {
    Payment.Completed payment = buys();
    asksEveryDayFor(365);
    givenBackInDashboard(payment);
    asksEveryDayFor(365 / SettledSchedule.PART + 1);

    assertThat(found(payment)).singleElement().isInstanceOf(Refund.Confirmed.class);
    assertThat(found(payment).getFirst().intent().amount()).isEqualTo(Money.rupees(1_130));
  }

  @Test
  void s24_who_was_down_when_it_was_due_asks_however_late() {
    Payment.Completed payment = buys();
    asksEveryDayFor(80);
    world.later(Duration.ofDays(5));
    givenBackInDashboard(payment);
    comparesAfter(Duration.ofDays(100));

    assertThat(found(payment)).singleElement().isInstanceOf(Refund.Confirmed.class);
  }

  @Test
  void s24_who_was_down_from_the_first_day_on_asks_too() {
    Payment.Completed payment = buys();
    givenBackInDashboard(payment);
    comparesAfter(Duration.ofDays(200));

    assertThat(found(payment)).singleElement().isInstanceOf(Refund.Confirmed.class);
    assertThat(world.alerts().raised()).isNotEmpty();
  }

  /** Its effect is chosen by whoever is alerted. */
  @Test
  void s18_what_went_back_past_us_changes_no_access() {
    Payment.Completed payment = buys();
    givenBackInDashboard(payment);
    comparesAfter(Duration.ofDays(1));

    assertThat(found(payment).getFirst().intent().effect()).isEqualTo(Effect.KEEP);
    assertThat(world.mayUse(World.SITA)).isTrue();
    assertThat(world.alerts().raised()).isNotEmpty();
  }

  @Test
  void s24_who_hears_that_nothing_is_back_compares_nothing() {
    Payment.Completed payment = buys();
    world.later(Duration.ofDays(1));
    RefundBooks books = failingRefunds("of", tooSlow());

    var sweep = new SweepSettledPayments(books, world.gateway(), world.setting());
    assertThat(sweep.sweep(10)).isOne();

    assertThat(world.alerts().raised()).doesNotContain(payment.id());
  }

  @Test
  void s24_people_hear_of_what_the_database_is_too_slow_to_book() {
    Payment.Completed payment = buys();
    givenBackInDashboard(payment);
    world.later(Duration.ofDays(1));
    RefundBooks books = failingRefunds("add", tooSlow());

    new SweepSettledPayments(books, world.gateway(), world.setting()).sweep(10);

    assertThat(world.alerts().raised()).contains(payment.id());
  }

  @Test
  void s24_people_hear_of_what_the_database_is_too_slow_to_confirm() {
    Payment.Completed payment = buys();
    world.gateway().failAfter(1, Fault.UNAVAILABLE);
    Refund refund = part(payment, PART);
    world.gateway().till().refundInDashboard(pidx(payment), Optional.of(PART));
    RefundBooks real = world.refunds();
    CreditNotes slow = Around.failing(CreditNotes.class, real.notes(), "issue", tooSlow());
    var books = new RefundBooks(real.books(), real.redemptions(), real.refunds(), slow, real.log());
    world.later(Duration.ofMinutes(3));
    new SweepRefunds(books, world.gateway(), world.setting()).sweep(10);

    assertThat(world.alerts().raised()).contains(payment.id());
    assertThat(later(refund, Duration.ofMinutes(20))).isInstanceOf(Refund.Confirmed.class);
    assertThat(back(payment)).isEqualTo(PART);
  }

  @Test
  void s24_people_hear_of_a_refund_that_is_too_slow_to_be_read() {
    Payment.Completed payment = buys();
    world.gateway().failAfter(1, Fault.UNAVAILABLE);
    Refund refund = part(payment, PART);
    world.later(Duration.ofMinutes(3));
    RefundBooks books = failingRefunds("find", tooSlow());

    assertThat(new SweepRefunds(books, world.gateway(), world.setting()).sweep(10)).isOne();

    assertThat(world.alerts().ofRefunds())
        .containsExactly(refund.id() + ": the database is too slow to read it");
  }

  private void asksEveryDayFor(int days) {
    for (int day = 0; day < days; day++) comparesAfter(Duration.ofDays(1));
  }

  private void givenBackInDashboard(Payment.Completed payment) {
    world.gateway().till().refundInDashboard(pidx(payment), Optional.empty());
  }

  private List<Refund> found(Payment.Completed payment) {
    return world.store().refunds().of(payment.id());
  }
}
