package np.shulka.application.refund;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import np.shulka.application.payment.Books;
import np.shulka.application.payment.ScriptedGateway.Fault;
import np.shulka.application.refund.RequestRefund.Outcome;
import np.shulka.application.work.Transactions;
import np.shulka.application.work.World;
import np.shulka.domain.ledger.Account;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.AReport;
import np.shulka.domain.payment.GatewayStatus;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.payment.Statement;
import np.shulka.domain.refund.Effect;
import np.shulka.domain.refund.Refund;
import org.junit.jupiter.api.Test;

/** Refunds whose answer is lost, and those that nobody told us of (S24, C23). */
final class LostRefundTest extends RefundStory {
  private static final Duration LONG = Duration.ofMinutes(35);

  /** The lookup before it works, then the order fails in that way. */
  private void failsToRefund(Fault fault) {
    world.gateway().failAfter(1, fault);
  }

  @Test
  void s24_a_lost_answer_is_looked_up() {
    Payment.Completed payment = buys();
    failsToRefund(Fault.REPLY_LOST);

    assertThat(ends(payment)).isInstanceOf(Refund.Confirmed.class);
    assertThat(back(payment)).isEqualTo(Money.rupees(1_130));
  }

  @Test
  void s24_what_did_not_arrive_is_sent_once_more_after_a_while() {
    Payment.Completed payment = buys();
    failsToRefund(Fault.UNAVAILABLE);
    Refund refund = part(payment, PART);

    assertThat(refund).isInstanceOf(Refund.Unknown.class);
    assertThat(later(refund, Duration.ofMinutes(3))).isInstanceOf(Refund.Unknown.class);
    assertThat(back(payment)).isEqualTo(Money.ZERO);
    assertThat(later(refund, LONG)).isInstanceOf(Refund.Confirmed.class);
    assertThat(back(payment)).isEqualTo(PART);
  }

  @Test
  void s24_an_order_that_cannot_go_out_is_not_counted_as_sent() {
    Payment.Completed payment = buys();
    world.gateway().takesRefunds(false);
    Refund refund = part(payment, PART);

    assertThat(refund).isInstanceOf(Refund.Requested.class);
    assertThat(later(refund, LONG)).isInstanceOf(Refund.Requested.class);
    world.gateway().takesRefunds(true);
    assertThat(later(refund, LONG)).isInstanceOf(Refund.Confirmed.class);
    assertThat(back(payment)).isEqualTo(PART);
  }

  @Test
  void s24_the_second_order_waits_for_the_gateway_too() {
    Payment.Completed payment = buys();
    failsToRefund(Fault.UNAVAILABLE);
    Refund refund = part(payment, PART);
    world.gateway().takesRefunds(false);

    assertThat(later(refund, LONG)).isInstanceOf(Refund.Unknown.class);
    world.gateway().takesRefunds(true);
    assertThat(later(refund, LONG.multipliedBy(2))).isInstanceOf(Refund.Confirmed.class);
    assertThat(back(payment)).isEqualTo(PART);
  }

  @Test
  void s24_a_second_part_that_is_lost_waits_for_a_person() {
    Payment.Completed payment = buys();
    part(payment, PART);
    failsToRefund(Fault.REPLY_LOST);
    Refund second = part(payment, PART);

    assertThat(second).isInstanceOf(Refund.Parked.class);
    assertThat(later(second, Duration.ofDays(3))).isEqualTo(second);
    assertThat(back(payment)).isEqualTo(Money.rupees(1_000));
    assertThat(wants(payment, Optional.empty(), Effect.KEEP)).isInstanceOf(Outcome.UnderWay.class);
    assertThat(resolves(second, true)).isInstanceOf(ResolveRefund.Outcome.Resolved.class);
    assertThat(now(second)).isInstanceOf(Refund.Confirmed.class);
    assertThat(on(Account.REVENUE_GIVEN_BACK)).isEqualTo(Money.paisa(88_496));
  }

  @Test
  void a_person_says_nothing_that_a_lookup_rules_out() {
    Payment.Completed payment = buys();
    part(payment, PART);
    failsToRefund(Fault.REPLY_LOST);
    Refund second = part(payment, PART);
    world.gateway().till().refundInDashboard(pidx(payment), Optional.empty());

    world.gateway().lieNext(said -> saying(said, GatewayStatus.COMPLETED));
    assertThat(resolves(second, true)).isInstanceOf(ResolveRefund.Outcome.Contradicted.class);
    assertThat(resolves(second, true)).isInstanceOf(ResolveRefund.Outcome.Resolved.class);
    assertThat(resolves(second, true)).isInstanceOf(ResolveRefund.Outcome.NotParked.class);
    comparesAfter(Duration.ofDays(1));
    assertThat(on(Account.REVENUE_GIVEN_BACK)).isEqualTo(Money.rupees(1_000));
  }

  private static Statement saying(Statement said, GatewayStatus status) {
    return new Statement(
        said.about(),
        AReport.stated(status),
        said.total(),
        said.transaction(),
        said.fee(),
        false,
        said.order());
  }

  @Test
  void a_gateway_that_is_down_puts_it_off() {
    Payment.Completed payment = buys();
    world.gateway().goDown();
    Refund refund = ends(payment);

    assertThat(refund).isInstanceOf(Refund.Requested.class);
    assertThat(world.mayUse(World.SITA)).isTrue();
    world.gateway().comeBack();
    assertThat(later(refund, LONG)).isInstanceOf(Refund.Confirmed.class);
    assertThat(world.mayUse(World.SITA)).isFalse();
  }

  @Test
  void what_was_refunded_past_us_is_not_refunded_again() {
    Payment.Completed payment = buys();
    world.gateway().till().refundInDashboard(pidx(payment), Optional.of(PART));
    Refund refund = part(payment, PART);

    assertThat(refund).isInstanceOf(Refund.Rejected.class);
    assertThat(back(payment)).isEqualTo(PART);
    assertThat(world.alerts().raised()).isNotEmpty();
  }

  @Test
  void s24_a_refund_in_the_dashboard_is_found_and_booked() {
    Payment.Completed payment = buys();
    world.gateway().till().refundInDashboard(pidx(payment), Optional.empty());
    comparesAfter(Duration.ofDays(1));

    Refund found = world.store().refunds().of(payment.id()).getFirst();
    assertThat(found).isInstanceOf(Refund.Confirmed.class);
    assertThat(found.intent().amount()).isEqualTo(Money.rupees(1_130));
    assertThat(world.mayUse(World.SITA)).isTrue();
    assertThat(world.store().notes().of(found.id())).isPresent();
    comparesAfter(Duration.ofDays(30));
    assertThat(world.store().refunds().of(payment.id())).containsExactly(found);
  }

  @Test
  void s24_of_a_part_in_the_dashboard_a_person_says_how_much() {
    Payment.Completed payment = buys();
    var book = new BookFoundRefund(world.refunds(), world.gateway(), world.setting());
    var wish =
        new RequestRefund.Wish(payment.id(), Optional.of(PART), Optional.empty(), Effect.END_NOW);
    assertThat(book.book(BINA, wish)).isInstanceOf(BookFoundRefund.Outcome.NotSeen.class);

    world.gateway().till().refundInDashboard(pidx(payment), Optional.of(PART));
    comparesAfter(Duration.ofDays(1));
    assertThat(world.alerts().raised()).isNotEmpty();
    assertThat(world.store().refunds().of(payment.id())).isEmpty();
    assertThat(book.book(BINA, wish)).isInstanceOf(BookFoundRefund.Outcome.Booked.class);
    assertThat(world.mayUse(World.SITA)).isFalse();
    assertThat(on(Account.REVENUE_GIVEN_BACK)).isEqualTo(Money.paisa(44_248));
  }

  /** Both read the same part in the dashboard; found by the simulation, seed 14. */
  @Test
  void s25_of_two_who_book_the_same_part_one_does() {
    Payment.Completed payment = buys();
    var book = new BookFoundRefund(world.refunds(), world.gateway(), world.setting());
    var wish =
        new RequestRefund.Wish(payment.id(), Optional.of(PART), Optional.empty(), Effect.KEEP);
    world.gateway().till().refundInDashboard(pidx(payment), Optional.of(PART));
    world
        .gateway()
        .beforeReply(
            () -> {
              world.gateway().beforeReply(() -> {});
              book.book(BINA, wish);
            });

    assertThat(book.book(BINA, wish)).isInstanceOf(BookFoundRefund.Outcome.UnderWay.class);

    assertThat(world.store().refunds().of(payment.id())).hasSize(1);
  }

  /** Found by the simulation, seed -5231352529869513028. */
  @Test
  void s25_who_looked_before_another_booked_books_nothing() {
    Payment.Completed payment = buys();
    var book = new BookFoundRefund(world.refunds(), world.gateway(), world.setting());
    var wish =
        new RequestRefund.Wish(
            payment.id(),
            Optional.of(PART),
            Optional.empty(),
            Effect.KEEP,
            Optional.of(payment.amount()),
            Optional.empty());
    world.gateway().till().refundInDashboard(pidx(payment), Optional.of(PART));
    assertThat(book.book(BINA, wish)).isInstanceOf(BookFoundRefund.Outcome.Booked.class);

    assertThat(book.book(BINA, wish))
        .isEqualTo(new BookFoundRefund.Outcome.Outdated(payment, payment.amount().minus(PART)));
    assertThat(world.store().refunds().of(payment.id())).hasSize(1);
  }

  /**
   * It is paused for longer than anybody waits, after it wrote that it sends and before it does.
   */
  @Test
  void s24_a_node_that_stood_still_does_not_send_any_more() {
    Payment.Completed payment = buys();
    var wish =
        new RequestRefund.Wish(payment.id(), Optional.of(PART), Optional.empty(), Effect.KEEP);

    new RequestRefund(standingStill(), world.gateway(), policy(), world.setting())
        .request(ASHA, wish);

    assertThat(back(payment)).isEqualTo(PART);
  }

  /** While it stands still another node finds nothing at the gateway, and sends it. */
  private RefundBooks standingStill() {
    Books all = world.books();
    boolean[] slow = {true};
    Transactions standing =
        new Transactions() {
          @Override
          public <T> T run(Supplier<T> work) {
            T done = all.transactions().run(work);
            if (slow[0] && done instanceof Refund.Sent sent) {
              slow[0] = false;
              assertThat(later(sent, LONG)).isInstanceOf(Refund.Confirmed.class);
            }
            return done;
          }
        };
    Books slowly =
        new Books(
            standing,
            all.subscriptions(),
            all.invoices(),
            all.payments(),
            all.outbox(),
            all.ledger(),
            all.notices());
    RefundBooks real = world.refunds();
    return new RefundBooks(slowly, real.redemptions(), real.refunds(), real.notes(), real.log());
  }
}
