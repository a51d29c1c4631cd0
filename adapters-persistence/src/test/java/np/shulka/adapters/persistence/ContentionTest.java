package np.shulka.adapters.persistence;

import static np.shulka.domain.payment.Disposition.SETTLED_INVOICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import np.shulka.application.work.LostRace;
import np.shulka.application.work.Race;
import np.shulka.application.work.Story;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.money.FiscalYear;
import np.shulka.domain.payment.AReport;
import np.shulka.domain.payment.GatewayStatus;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.subscription.Subscription;
import org.junit.jupiter.api.Test;

/** Many at once on one PostgreSQL, as many nodes would be (S14, S23, S25). */
final class ContentionTest {
  private final JooqStore store = JooqStore.over(EmbeddedDatabase.fresh());

  @Test
  void fifty_settle_at_once_and_every_third_fails() { // S23, C21
    FiscalYear year = new FiscalYear(2090);
    List<Ready> ready = IntStream.range(0, 50).mapToObj(_ -> ready(year)).toList();
    var numbers = new ConcurrentLinkedQueue<Integer>();

    Race.of(
        50,
        runner -> {
          if (runner % 3 == 2)
            assertThatThrownBy(() -> settleAndFail(ready.get(runner))).hasMessage("no");
          else numbers.add(ready.get(runner).settle());
          return runner;
        });

    assertThat(numbers)
        .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 34).boxed().toList());
  }

  @Test
  void of_two_verifications_of_one_payment_one_settles() { // S14
    Ready ready = ready(new FiscalYear(2091));

    assertThat(Race.winners(6, _ -> ready.settle())).isEqualTo(1);

    assertThat(store.evidence(ready.payment.id())).hasSize(1);
  }

  @Test
  void of_two_payments_of_one_invoice_one_settles() { // S14
    Ready first = ready(new FiscalYear(2092));
    Story story = first.story;
    var no = AReport.stated(GatewayStatus.EXPIRED);
    Payment.Closed closed = story.becomes(first.payment, first.payment.close(no, story.now()));
    List<Payment.Watched> payments = List.of(closed, story.letsPay(first.invoice));

    long winners =
        Race.winners(2, one -> story.settles(payments.get(one), first.invoice, first.subscription));

    assertThat(winners).isEqualTo(1);
  }

  @Test
  void who_adds_waits_for_who_opens_again_and_loses() { // S12
    Story story = Story.in(store);
    Invoice.Open invoice = story.owes(story.subscribes());
    Payment.Initiated first = story.letsPay(invoice);
    var no = AReport.stated(GatewayStatus.EXPIRED);
    Payment.Closed closed = story.becomes(first, first.close(no, story.now()));
    CyclicBarrier openedAndNotCommitted = new CyclicBarrier(2);
    AtomicBoolean tried = new AtomicBoolean();

    List<Boolean> won =
        Race.of(
            2,
            runner -> {
              if (runner == 0) return opensAgain(closed, openedAndNotCommitted, tried);
              Race.await(openedAndNotCommitted);
              try {
                return Race.winners(1, _ -> story.attempts(invoice)) == 1;
              } finally {
                tried.set(true);
              }
            });

    assertThat(won).containsExactly(true, false);
  }

  private boolean opensAgain(Payment.Closed closed, CyclicBarrier opened, AtomicBoolean tried) {
    var unsure = AReport.stated(GatewayStatus.PENDING);
    store.write(
        () -> {
          store.payments().replace(closed, closed.hold(unsure, closed.attempt().createdAt()));
          store.payments().find(closed.id()); // sends the change
          Race.await(opened);
          while (!tried.get() && !somebodyWaits()) Thread.onSpinWait();
        });
    return true;
  }

  private boolean somebodyWaits() {
    String waiting =
        "select count(*) > 0 from pg_stat_activity"
            + " where datname = current_database() and wait_event_type = 'Lock'";
    return store.database().apart(sql -> sql.fetchSingle(waiting).get(0, boolean.class));
  }

  @Test
  void a_deadlock_is_decided_by_running_one_again() {
    Payment.Initiated one = Story.in(store).checksOut();
    Payment.Initiated other = Story.in(store).checksOut();
    CyclicBarrier bothHoldOne = new CyclicBarrier(2);
    List<AtomicBoolean> met = List.of(new AtomicBoolean(), new AtomicBoolean());

    long winners =
        Race.winners(
            2,
            runner -> {
              Runnable meetOnce =
                  () -> {
                    if (met.get(runner).compareAndSet(false, true)) Race.await(bothHoldOne);
                  };
              if (runner == 0) changeBoth(one, other, meetOnce);
              else changeBoth(other, one, meetOnce);
            });

    assertThat(winners).isEqualTo(1);
  }

  private void changeBoth(Payment.Initiated first, Payment.Initiated second, Runnable meet) {
    Instant now = first.attempt().createdAt();
    store.write(
        () -> {
          store.payments().replace(first, first.askAgain(now));
          store.payments().find(first.id()); // sends the change, so that its row is locked
          meet.run();
          store.payments().replace(second, second.askAgain(now));
        });
  }

  @Test
  void a_lost_race_names_what_was_lost_and_no_sql() {
    Payment.Initiated payment = Story.in(store).checksOut();
    Story.in(store).becomes(payment, payment.askAgain(payment.attempt().createdAt()));

    assertThatThrownBy(
            () -> Story.in(store).becomes(payment, payment.askAgain(payment.attempt().createdAt())))
        .isInstanceOf(LostRace.class)
        .hasMessage("lost the race for PaymentId " + payment.id());
  }

  private void settleAndFail(Ready ready) {
    Story story = ready.story;
    store.write(
        () -> {
          var report = story.paid(ready.payment);
          var completed = story.complete(ready.payment, report, SETTLED_INVOICE);
          story.settle(completed.proof(), ready.invoice, ready.subscription);
          throw new IllegalStateException("no");
        });
  }

  private Ready ready(FiscalYear year) {
    Story story = Story.in(store).inYear(year);
    Subscription.Incomplete subscription = story.subscribes();
    Invoice.Open invoice = story.owes(subscription);
    return new Ready(story, subscription, invoice, story.letsPay(invoice));
  }

  /** Somebody who has just paid. */
  private record Ready(
      Story story,
      Subscription.Incomplete subscription,
      Invoice.Open invoice,
      Payment.Initiated payment) {
    int settle() {
      return story.settles(payment, invoice, subscription).invoice().number().sequence();
    }
  }
}
