package np.shulka.application.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import np.shulka.application.work.LostRace;
import np.shulka.application.work.Race;
import np.shulka.application.work.Store;
import np.shulka.application.work.Story;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.APayment;
import np.shulka.domain.payment.AReport;
import np.shulka.domain.payment.Attempt;
import np.shulka.domain.payment.GatewayStatus;
import np.shulka.domain.payment.Held;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.payment.StatedStatus;
import np.shulka.domain.payment.Why;
import org.junit.jupiter.api.Test;

/** How every {@link Payments} keeps at most one attempt open per invoice. */
public interface OpenAttemptsContract {

  StatedStatus PENDING = AReport.stated(GatewayStatus.PENDING);

  Store store();

  @Test
  default void an_attempt_is_open_until_the_gateway_says_no() {
    Story story = Story.in(store());
    Invoice.Open invoice = story.owes(story.subscribes());
    assertThat(store().payments().openAttempt(invoice.id())).isEmpty();

    Payment.Created created = story.attempts(invoice);
    assertThat(store().payments().openAttempt(invoice.id())).contains(created);
    Payment.Initiated initiated =
        story.becomes(created, created.initiate(APayment.web(story.now()), story.now()));
    assertThat(store().payments().openAttempt(invoice.id())).contains(initiated);
    StatedStatus unsure = AReport.stated(GatewayStatus.PENDING);
    Payment.Watched pending = story.becomes(initiated, initiated.hold(unsure, story.now()));
    assertThat(store().payments().openAttempt(invoice.id())).contains(pending);
    StatedStatus no = AReport.stated(GatewayStatus.EXPIRED);
    story.becomes(pending, pending.close(no, story.now()));
    assertThat(store().payments().openAttempt(invoice.id())).isEmpty();
  }

  @Test
  default void what_the_gateway_opens_again_is_open() { // S12
    Story story = Story.in(store());
    Invoice.Open invoice = story.owes(story.subscribes());
    Payment.Closed closed = closed(story, story.letsPay(invoice));

    Payment.Watched again = story.becomes(closed, closed.hold(PENDING, story.now()));

    assertFound(again);
    assertThat(store().payments().openAttempt(invoice.id())).contains(again);
  }

  @Test
  default void what_the_gateway_opens_again_stands_beside_a_newer_attempt() { // S12
    Story story = Story.in(store());
    Invoice.Open invoice = story.owes(story.subscribes());
    Payment.Closed closed = closed(story, story.letsPay(invoice));
    Payment.Initiated newer = story.letsPay(invoice);

    Payment.Watched again = story.becomes(closed, closed.hold(PENDING, story.now()));
    Payment.Watched still = story.becomes(again, again.hold(PENDING, story.now()));

    assertFound(still);
    assertThat(store().payments().openAttempt(invoice.id())).contains(newer);
    Payment.Closed over = closed(story, newer);
    assertThat(store().payments().openAttempt(invoice.id())).contains(still);
    story.becomes(still, still.close(over.because(), story.now()));
    assertThat(store().payments().openAttempt(invoice.id())).isEmpty();
  }

  @Test
  default void what_leaves_quarantine_stands_beside_a_newer_attempt() {
    Story story = Story.in(store());
    Invoice.Open invoice = story.owes(story.subscribes());
    Payment.Initiated first = story.letsPay(invoice);
    Why why = Held.NO_TRANSACTION.why();
    Payment.Mismatched held = story.becomes(first, first.quarantine(why, story.now()));
    Payment.Initiated newer = story.letsPay(invoice);

    Payment.Watched again = story.becomes(held, held.hold(PENDING, story.now()));

    assertFound(again);
    assertThat(store().payments().openAttempt(invoice.id())).contains(newer);
    closed(story, newer);
    assertThat(store().payments().openAttempt(invoice.id())).contains(again);
  }

  @Test
  default void nothing_new_stands_beside_what_was_opened_again() { // S12
    Story story = Story.in(store());
    Invoice.Open invoice = story.owes(story.subscribes());
    Payment.Closed closed = closed(story, story.letsPay(invoice));
    Payment.Watched again = story.becomes(closed, closed.hold(PENDING, story.now()));
    Payment.Watched still = story.becomes(again, again.hold(PENDING, story.now()));

    assertThatThrownBy(() -> story.attempts(invoice)).isInstanceOf(LostRace.class);

    assertThat(store().payments().openAttempt(invoice.id())).contains(still);
    StatedStatus no = AReport.stated(GatewayStatus.EXPIRED);
    story.becomes(still, still.close(no, story.now()));
    assertFound(story.attempts(invoice));
  }

  @Test
  default void of_several_opened_again_each_keeps_a_new_one_out() { // S12
    Story story = Story.in(store());
    Invoice.Open invoice = story.owes(story.subscribes());
    Payment.Closed first = closed(story, story.letsPay(invoice));
    Payment.Closed second = closed(story, story.letsPay(invoice));
    Payment.Watched one = story.becomes(first, first.hold(PENDING, story.now()));
    Payment.Watched two = story.becomes(second, second.hold(PENDING, story.now()));

    assertThat(store().payments().openAttempt(invoice.id())).contains(one);
    closed(story, one);

    assertThatThrownBy(() -> story.attempts(invoice)).isInstanceOf(LostRace.class);
    closed(story, two);
    assertFound(story.attempts(invoice));
  }

  @Test
  default void one_attempt_is_open_per_invoice() {
    Story story = Story.in(store());
    Invoice.Open invoice = story.owes(story.subscribes());
    Payment.Created first = story.attempts(invoice);

    assertThatThrownBy(() -> story.attempts(invoice)).isInstanceOf(LostRace.class);

    assertThat(store().payments().openAttempt(invoice.id())).contains(first);
  }

  @Test
  default void of_many_attempts_at_once_one_is_added() {
    Story story = Story.in(store());
    Invoice.Open invoice = story.owes(story.subscribes());

    assertThat(Race.winners(6, _ -> story.attempts(invoice))).isEqualTo(1);
  }

  @Test
  default void an_attempt_asks_for_what_is_owed() {
    Story story = Story.in(store());
    Invoice.Open owed = story.owes(story.subscribes());
    var half = Money.paisa(owed.total().paisa() / 2);
    var attempt = APayment.created().forInvoice(owed).at(story.now()).attempt();
    var wrong =
        new Attempt(attempt.id(), attempt.purpose(), half, attempt.channel(), attempt.createdAt());

    assertThatThrownBy(
            () -> store().write(() -> store().payments().add(new Payment.Created(wrong))))
        .isInstanceOf(RuntimeException.class)
        .isNotInstanceOf(LostRace.class);
  }

  private static Payment.Closed closed(Story story, Payment.Watched payment) {
    StatedStatus no = AReport.stated(GatewayStatus.CANCELLED);
    return story.becomes(payment, payment.close(no, story.now()));
  }

  private void assertFound(Payment payment) {
    assertThat(store().payments().find(payment.id())).contains(payment);
  }
}
