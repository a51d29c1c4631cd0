package np.shulka.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import np.shulka.domain.money.ATime;
import org.junit.jupiter.api.Test;

/** How often the gateway is asked when it says nothing new (S12, khalti.md §8). */
final class RecheckScheduleTest {

  private static final Instant START = ATime.NOW;
  private static final Duration WEEK = Duration.ofDays(7);
  private static final StatedStatus NO = AReport.stated(GatewayStatus.EXPIRED);

  /** The gaps between questions until then; each is asked when it is due and not answered. */
  private static List<Duration> gaps(Payment.Watched payment, Instant since, Instant until) {
    List<Duration> gaps = new ArrayList<>();
    Payment.Watched current = payment;
    Instant last = since;
    Optional<Instant> due = current.watch().dueAt();
    while (due.isPresent() && due.get().isBefore(until)) {
      gaps.add(Duration.between(last, due.get()));
      last = due.get();
      current = asked(current, last);
      due = current.watch().dueAt();
    }
    return gaps;
  }

  /** The gateway says the same again. */
  private static Payment.Watched asked(Payment.Watched payment, Instant now) {
    return payment instanceof Payment.Closed closed
        ? closed.close(closed.because(), now)
        : payment.askAgain(now);
  }

  @Test
  void s12_quickly_while_the_link_lives() {
    List<Duration> gaps =
        gaps(APayment.initiated().at(START), START, START.plus(Duration.ofMinutes(75)));

    assertThat(gaps).startsWith(Duration.ofSeconds(15), Duration.ofMinutes(1));
    assertThat(gaps.subList(2, gaps.size()))
        .hasSizeBetween(14, 15)
        .containsOnly(Duration.ofMinutes(5));
  }

  @Test
  void s12_hourly_for_a_day_then_daily_and_never_given_up() {
    Instant quick = START.plus(Duration.ofMinutes(75));
    Instant day = START.plus(Duration.ofHours(24));
    Payment.Initiated payment = APayment.initiated().at(START);
    int before = gaps(payment, START, quick).size();
    int untilNextDay = gaps(payment, START, day).size();

    List<Duration> gaps = gaps(payment, START, START.plus(Duration.ofDays(30)));

    assertThat(gaps.subList(before + 1, untilNextDay)).containsOnly(Duration.ofHours(1));
    assertThat(untilNextDay - before).isBetween(22, 24);
    assertThat(gaps.subList(untilNextDay + 1, gaps.size()))
        .hasSizeBetween(27, 29)
        .containsOnly(Duration.ofDays(1));
  }

  @Test
  void s12_a_widget_without_end_is_taken_to_live_an_hour() {
    Instant quick = START.plus(Duration.ofMinutes(75));

    assertThat(gaps(APayment.initiated().inWidget().at(START), START, quick))
        .isEqualTo(gaps(APayment.initiated().at(START), START, quick));
  }

  /** There is nothing to ask by, and nobody confirms so late. */
  @Test
  void s12_a_widget_that_was_left_is_let_go_after_a_week() {
    GatewayLink nameless = new GatewayLink.Widget(Optional.empty(), START);
    Payment.Initiated left = APayment.created().inWidget().at(START).initiate(nameless, START);
    List<Duration> gaps = gaps(left, START, START.plus(Duration.ofDays(365)));
    Duration whole = gaps.stream().reduce(Duration.ZERO, Duration::plus);

    assertThat(whole).isBetween(WEEK, WEEK.plusDays(1));
  }

  @Test
  void s12_pending_is_asked_for_ever_ever_more_seldom() {
    List<Duration> gaps =
        gaps(APayment.pending().at(START), START, START.plus(Duration.ofDays(90)));

    assertThat(gaps)
        .startsWith(
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofHours(1),
            Duration.ofHours(6),
            Duration.ofHours(24));
    assertThat(gaps.subList(5, gaps.size()))
        .hasSizeBetween(88, 90)
        .containsOnly(Duration.ofHours(24));
  }

  /**
   * The payer, who presses the button, then leaves; the bank confirms after a quarter of an hour.
   */
  @Test
  void s12_who_looks_again_and_again_does_not_put_us_off() {
    Payment.Watched payment = APayment.pending().at(START);

    for (int second = 1; second <= 60; second++)
      payment = payment.askAgain(START.plusSeconds(second));

    assertThat(payment.watch().dueAt().orElseThrow()).isBefore(START.plus(Duration.ofMinutes(12)));
  }

  @Test
  void s12_who_looks_at_what_failed_does_not_end_our_questions() {
    Payment.Closed closed = APayment.closed().at(START);

    for (int second = 1; second <= 60; second++) {
      closed = closed.close(closed.because(), START.plus(WEEK).plusSeconds(second));
    }

    assertThat(gaps(closed, START, START.plus(Duration.ofDays(365)))).hasSizeGreaterThan(4);
  }

  @Test
  void s12_closed_is_asked_hourly_then_daily_for_a_week() {
    Payment.Closed closed = APayment.closed().at(START);

    List<Duration> firstDay = gaps(closed, START, START.plus(Duration.ofHours(24)));
    List<Duration> all = gaps(closed, START, START.plus(Duration.ofDays(365)));

    assertThat(firstDay).hasSize(23).containsOnly(Duration.ofHours(1));
    assertThat(all.subList(24, all.size())).hasSize(6).containsOnly(Duration.ofDays(1));
  }

  @Test
  void s12_closed_after_a_week_is_believed_a_week_later() {
    Instant late = START.plus(WEEK);
    Payment.Initiated payment = APayment.initiated().at(START);

    Payment.Closed closed = payment.close(AReport.stated(GatewayStatus.EXPIRED), late);

    assertThat(gaps(closed, late, late.plus(Duration.ofDays(365))))
        .hasSize(7)
        .containsOnly(Duration.ofDays(1));
  }

  @Test
  void i9_no_answer_is_not_the_last_word() {
    Instant late = START.plus(Duration.ofDays(8));
    Payment.Closed closed = APayment.closed().at(START);

    Payment.Closed unanswered = closed.askAgain(late);

    assertThat(unanswered.watch().dueAt()).contains(late.plus(Duration.ofDays(1)));
  }

  @Test
  void s12_what_the_gateway_opens_again_is_watched_again() {
    Instant late = START.plus(Duration.ofDays(8));
    Payment.Closed closed = APayment.closed().at(START).askAgain(late);

    Payment.Watched pending = closed.hold(AReport.stated(GatewayStatus.PENDING), late);

    assertThat(pending).isInstanceOf(Payment.Pending.class);
    assertThat(pending.watch().dueAt()).contains(late.plusSeconds(30));
  }

  @Test
  void s12_a_link_is_asked_for_quickly_as_long_as_it_lives() {
    Instant end = START.plus(Duration.ofHours(3));
    var page = URI.create("https://test-pay.khalti.com/");
    var link = new GatewayLink.Web(new Pidx("long"), page, end, START);
    Payment.Initiated payment = APayment.created().at(START).initiate(link, START);

    List<Duration> gaps = gaps(payment, START, end);

    assertThat(gaps.getLast()).isEqualTo(Duration.ofMinutes(5));
  }

  @Test
  void s12_the_last_question_is_counted_too() {
    Instant late = START.plus(Duration.ofDays(30));
    Payment.Closed closed = APayment.initiated().at(START).close(NO, late);
    for (int asked = 1; asked < 7; asked++) {
      closed = closed.close(NO, closed.watch().dueAt().orElseThrow());
    }
    Instant last = closed.watch().dueAt().orElseThrow();

    assertThat(closed.close(NO, last).watch()).isEqualTo(new Watch(7, Optional.empty()));
  }
}
