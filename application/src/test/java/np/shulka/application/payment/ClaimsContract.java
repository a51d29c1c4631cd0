package np.shulka.application.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import np.shulka.application.work.Race;
import np.shulka.application.work.Store;
import np.shulka.application.work.Story;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.payment.AReport;
import np.shulka.domain.payment.GatewayStatus;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.payment.Why;
import org.junit.jupiter.api.Test;

/** How every {@link Payments} hands out the attempts that are due to be asked about. */
public interface ClaimsContract {

  /** Long before anything else in the store is due, so that these tests meet nobody else's work. */
  Instant LONG_AGO = Instant.parse("2014-03-01T00:00:00Z");

  Duration LEASE = Duration.ofMinutes(2);

  Store store();

  /** Nothing that other tests left behind is due at that time. */
  private Story quiet() {
    Instant later = LONG_AGO.plus(Duration.ofDays(2));
    Duration away = Duration.ofDays(3_650);
    List<PaymentId> left;
    do left = store().payments().claimDue(later, away, 100);
    while (!left.isEmpty());
    return Story.in(store()).at(LONG_AGO);
  }

  private List<PaymentId> claim(Instant now, int limit) {
    return store().payments().claimDue(now, LEASE, limit);
  }

  private static Instant due(Payment.Watched payment) {
    return payment.watch().dueAt().orElseThrow();
  }

  @Test
  default void what_is_due_is_claimed_and_nothing_else() {
    Payment.Initiated payment = quiet().checksOut();

    assertThat(claim(due(payment).minusMillis(1), 10)).isEmpty();
    assertThat(claim(due(payment), 10)).containsExactly(payment.id());
  }

  @Test
  default void what_is_claimed_is_hidden_for_the_lease() {
    Payment.Initiated payment = quiet().checksOut();
    Instant taken = due(payment);
    claim(taken, 10);

    assertThat(claim(taken.plus(LEASE).minusMillis(1), 10)).isEmpty();
    assertThat(claim(taken.plus(LEASE), 10)).containsExactly(payment.id());
  }

  @Test
  default void a_claim_is_no_change_that_others_could_lose_against() {
    Story story = quiet();
    Payment.Initiated payment = story.checksOut();
    claim(due(payment), 10);

    Payment.Initiated next = payment.askAgain(due(payment));
    story.becomes(payment, next);

    assertThat(store().payments().find(payment.id())).contains(next);
    assertThat(claim(due(next), 10)).containsExactly(payment.id());
  }

  @Test
  default void the_longest_due_come_first_and_no_more_than_wanted() {
    Story story = quiet();
    Payment.Initiated second = story.at(LONG_AGO.plusSeconds(1)).checksOut();
    Story other = Story.in(store()).at(LONG_AGO);
    Payment.Initiated first = other.checksOut();
    Payment.Initiated third = Story.in(store()).at(LONG_AGO.plusSeconds(2)).checksOut();

    assertThat(claim(due(third), 2)).containsExactly(first.id(), second.id());
    assertThat(claim(due(third), 2)).containsExactly(third.id());
  }

  @Test
  default void a_payment_that_is_over_is_never_due() {
    Story story = quiet();
    Payment.Initiated payment = story.checksOut();
    story.becomes(payment, payment.quarantine(Why.said("paid too little"), story.now()));
    Story other = Story.in(store()).at(LONG_AGO);
    Payment.Initiated refunded = other.checksOut();
    other.becomes(refunded, refunded.giveBack(AReport.stated(GatewayStatus.REFUNDED), other.now()));

    assertThat(claim(LONG_AGO.plus(Duration.ofDays(1)), 10)).isEmpty();
  }

  @Test
  default void a_closed_payment_is_asked_about_until_it_is_given_up() {
    Story story = quiet();
    Payment.Initiated payment = story.checksOut();
    var no = AReport.stated(GatewayStatus.CANCELLED);
    Payment.Closed closed = story.becomes(payment, payment.close(no, story.now()));
    assertThat(claim(due(closed), 10)).containsExactly(closed.id());

    Instant late = story.now().plus(Duration.ofDays(8));
    Payment.Closed over =
        Stream.iterate(closed, still -> still.close(no, when(still, late)))
            .skip(7)
            .findFirst()
            .orElseThrow();
    story.becomes(closed, over);

    assertThat(over.watch().dueAt()).isEmpty();
    assertThat(claim(LONG_AGO.plus(Duration.ofDays(1)), 10)).isEmpty();
  }

  /** When it is due, or later. */
  private static Instant when(Payment.Closed closed, Instant late) {
    return closed.watch().dueAt().filter(due -> due.isAfter(late)).orElse(late);
  }

  @Test
  default void two_nodes_never_claim_the_same() {
    quiet();
    List<PaymentId> due =
        IntStream.range(0, 12)
            .mapToObj(_ -> Story.in(store()).at(LONG_AGO).checksOut().id())
            .toList();
    Instant now = LONG_AGO.plus(Duration.ofHours(1));

    List<List<PaymentId>> claims = Race.of(4, _ -> claim(now, 3));
    List<PaymentId> rest = claim(now, 12);

    List<PaymentId> all =
        java.util.stream.Stream.concat(claims.stream().flatMap(List::stream), rest.stream())
            .toList();
    assertThat(claims).allSatisfy(claimed -> assertThat(claimed).hasSizeLessThanOrEqualTo(3));
    assertThat(all).containsExactlyInAnyOrderElementsOf(due);
  }
}
