package np.shulka.application.refund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import np.shulka.application.refund.RefundsContract.Paid;
import np.shulka.application.work.Story;
import np.shulka.domain.identity.SubscriptionId;
import np.shulka.domain.invoice.Creditable;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.payment.GatewayStatus;
import np.shulka.domain.payment.LookupReport;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.refund.ARefund;
import np.shulka.domain.refund.Effect;
import np.shulka.domain.refund.Refund;
import np.shulka.domain.subscription.Subscription;
import org.junit.jupiter.api.Test;

/** What was paid ahead is taken back with its money, and without it never (S18). */
public interface PaidAheadContract extends RefundsContract {

  /** Somebody paid for a period that runs, and for the next one. */
  record Ahead(Subscription.Active running, Subscription.Active longer, Paid next) {
    Subscription.Active shorter() {
      return longer.takeBack(running.paid());
    }

    Refund.Requested wish(Effect effect) {
      var all = Creditable.of(next.invoice(), List.of(), List.of()).part(next.payment().amount());
      return ARefund.of(next.payment()).noting(all).with(effect).requested();
    }
  }

  private Ahead ahead() {
    Story story = Story.in(store());
    Subscription.Active running = story.subscribesAndPays().subscription();
    Invoice.Open invoice = story.owes(running);
    Payment.Initiated asked = story.letsPay(invoice);
    Story.Settled settled = story.settles(asked, invoice, running);
    var payment = (Payment.Completed) store().payments().find(asked.id()).orElseThrow();
    return new Ahead(
        running, settled.subscription(), new Paid(story, asked, payment, settled.invoice()));
  }

  private Refund.Sent sent(Ahead it, Effect effect) {
    Refund.Requested requested = added(it.wish(effect));
    Refund.Sent sent = requested.send(it.next().story().now());
    store().write(() -> store().refunds().replace(requested, sent));
    return sent;
  }

  /** Both in one transaction, as a confirmation is written. */
  private void takesBack(Ahead it, Refund.Sent sent) {
    LookupReport report = it.next().says(GatewayStatus.REFUNDED);
    Refund.Confirmed done = sent.confirm(report.id(), it.next().story().now());
    store()
        .write(
            () -> {
              store().payments().append(it.next().payment().id(), report);
              store().refunds().replace(sent, done);
              store().subscriptions().replace(it.longer(), it.shorter());
              follow(done, it.next().story().now());
            });
  }

  private Subscription stored(SubscriptionId id) {
    return store().subscriptions().find(id).orElseThrow();
  }

  @Test
  default void what_is_paid_ahead_knows_what_it_follows() {
    Ahead it = ahead();

    assertThat(store().subscriptions().paidBefore(it.longer())).contains(it.running().paid());
    assertThat(store().subscriptions().paidBefore(it.running())).isEmpty();
  }

  @Test
  default void s18_what_is_paid_ahead_is_taken_back_with_its_money() {
    Ahead it = ahead();
    takesBack(it, sent(it, Effect.END_NOW));

    assertThat(stored(it.longer().id())).isEqualTo(it.shorter());
    assertThat(store().subscriptions().paidBefore(it.shorter())).isEmpty();
    Subscription.Active again = it.next().story().renews(it.shorter()).subscription();
    assertThat(again.paid().time()).isEqualTo(it.longer().paid().time());
    assertThat(stored(again.id())).isEqualTo(again);
    assertThat(store().subscriptions().paidBefore(again)).contains(it.running().paid());
  }

  @Test
  default void s18_what_is_paid_ahead_is_never_taken_for_nothing() {
    Ahead it = ahead();
    Refund.Sent kept = sent(it, Effect.KEEP);

    assertThatThrownBy(
            () -> store().write(() -> store().subscriptions().replace(it.longer(), it.shorter())))
        .isInstanceOf(RuntimeException.class);
    assertThatThrownBy(() -> takesBack(it, kept)).isInstanceOf(RuntimeException.class);
    assertThat(stored(it.longer().id())).isEqualTo(it.longer());
  }
}
