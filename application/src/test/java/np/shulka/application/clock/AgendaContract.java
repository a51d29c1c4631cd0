package np.shulka.application.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import np.shulka.application.dunning.ANotice;
import np.shulka.application.dunning.Notice;
import np.shulka.application.dunning.Notices;
import np.shulka.application.work.Store;
import np.shulka.application.work.Story;
import np.shulka.domain.payment.Disposition;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.subscription.Deadlines;
import np.shulka.domain.subscription.Subscription;
import org.junit.jupiter.api.Test;

/** What every {@link Agenda} does. */
public interface AgendaContract {
  Duration MICRO = Duration.ofNanos(1_000);
  AtomicInteger CENTURIES = new AtomicInteger();

  Store store();

  /** A century of one's own, in which nothing of other tests happens. */
  private static Instant farAway() {
    int years = 200 + 100 * CENTURIES.getAndIncrement();
    return OffsetDateTime.parse("2000-01-01T00:00:00Z").plusYears(years).toInstant();
  }

  private void isNext(Instant due) {
    assertThat(store().agenda().nextAfter(due.minus(MICRO))).contains(due);
    assertThat(store().agenda().nextAfter(due)).isNotEqualTo(Optional.of(due));
  }

  @Test
  default void a_first_payment_that_is_waited_for_is_on_it() {
    Subscription.Incomplete waiting = Story.in(store()).at(farAway()).subscribes();

    isNext(waiting.turnsAt());
  }

  @Test
  default void an_offer_is_on_it_before_the_end() {
    Subscription.Trialing trial = Story.in(store()).at(farAway()).tries(14);

    isNext(trial.offersAt(Deadlines.DEFAULT).orElseThrow());
    isNext(trial.turnsAt());
  }

  @Test
  default void a_question_to_the_gateway_is_on_it() {
    Story story = Story.in(store()).at(farAway());
    var payment = story.checksOut();

    isNext(payment.watch().dueAt().orElseThrow());
  }

  @Test
  default void money_that_nobody_used_is_on_it() {
    Story story = Story.in(store()).at(farAway());
    Payment.Initiated payment = story.checksOut();
    Payment.Completed money =
        store()
            .transactions()
            .run(() -> story.complete(payment, story.paid(payment), Disposition.UNAPPLIED));

    isNext(money.usableUntil());
  }

  @Test
  default void a_notice_is_on_it_until_it_is_told() {
    Instant due = farAway();
    var somebody = Story.in(store()).subscriber().id();
    Notice notice = ANotice.of(Notice.Kind.PAYMENT_RECEIVED).to(somebody).due(due).build();
    store().write(() -> store().notices().add(notice));
    isNext(due);

    Notices.Claim claim = new Notices.Claim(notice, 0, due);
    store().notices().close(claim, Notices.Fate.DELIVERED, due);

    assertThat(store().agenda().nextAfter(due.minus(MICRO))).isNotEqualTo(Optional.of(due));
  }

  @Test
  default void behind_all_of_it_is_nothing() {
    assertThat(store().agenda().nextAfter(Instant.parse("+100000-01-01T00:00:00Z"))).isEmpty();
  }
}
