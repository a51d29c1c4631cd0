package np.shulka.application.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import np.shulka.domain.identity.AnId;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.payment.APayment;
import np.shulka.domain.payment.Disposition;
import np.shulka.domain.payment.LookupReport;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.subscription.Subscription;
import org.junit.jupiter.api.Test;

/** What every {@link Transactions} does. */
public interface TransactionsContract {
  Store store();

  @Test
  default void returns_what_the_work_returned() {
    assertThat(store().transactions().run(() -> "done")).isEqualTo("done");
  }

  @Test
  default void passes_on_what_the_work_threw() {
    IllegalStateException thrown = new IllegalStateException("no");

    assertThatThrownBy(
            () ->
                store()
                    .write(
                        () -> {
                          throw thrown;
                        }))
        .isSameAs(thrown);
  }

  @Test
  default void all_writes_happen_or_none() {
    Story story = Story.in(store());
    Subscription.Incomplete subscription = story.subscribes();
    Invoice.Open invoice = story.owes(subscription);
    Payment.Initiated payment = story.letsPay(invoice);

    assertThatThrownBy(() -> store().write(() -> settleAndFail(story, payment, subscription)))
        .hasMessage("no");

    assertThat(store().payments().find(payment.id())).contains(payment);
    assertThat(store().evidence(payment.id())).isEmpty();
    assertThat(store().invoices().find(invoice.id())).contains(invoice);
    assertThat(store().invoices().open(subscription.id())).contains(invoice);
    assertThat(store().subscriptions().find(subscription.id())).contains(subscription);
    assertThat(store().events(story.subscriber().id())).isEmpty();
    assertThat(story.settles(payment, invoice, subscription).subscription().revision())
        .isEqualTo(1);
  }

  private void settleAndFail(
      Story story, Payment.Initiated payment, Subscription.Incomplete subscription) {
    Invoice.Open invoice = store().invoices().open(subscription.id()).orElseThrow();
    LookupReport report = story.paid(payment);
    var completed = story.complete(payment, report, Disposition.SETTLED_INVOICE);
    story.settle(completed.proof(), invoice, subscription);
    Event event = new Event(AnId.uuid(), "invoice.paid", story.now(), Map.of());
    store().outbox().append(story.subscriber().id(), List.of(event));
    throw new IllegalStateException("no");
  }

  @Test
  default void what_was_added_and_rolled_back_is_gone() {
    Story story = Story.in(store());
    Subscription.Incomplete subscription = story.subscription().incomplete();
    Invoice.Open invoice = story.requestFor(subscription);
    Payment.Created payment = APayment.created().forInvoice(invoice).at(story.now());

    assertThatThrownBy(
            () ->
                store()
                    .write(
                        () -> {
                          store().subscriptions().add(subscription);
                          store().invoices().add(invoice);
                          store().payments().add(payment);
                          throw new IllegalStateException("no");
                        }))
        .hasMessage("no");

    assertThat(store().subscriptions().find(subscription.id())).isEmpty();
    assertThat(store().subscriptions().live(story.subscriber().id())).isEmpty();
    assertThat(store().invoices().find(invoice.request().payToken())).isEmpty();
    assertThat(store().payments().find(payment.id())).isEmpty();
    assertThat(store().payments().openAttempt(invoice.id())).isEmpty();
  }

  @Test
  default void a_lost_race_leaves_nothing_of_the_same_work() {
    Story story = Story.in(store());
    Payment.Initiated read = story.checksOut();
    story.becomes(read, read.askAgain(story.now()));
    LookupReport report = story.paid(read);

    assertThatThrownBy(
            () -> store().write(() -> story.complete(read, report, Disposition.UNAPPLIED)))
        .isInstanceOf(LostRace.class);

    assertThat(store().evidence(read.id())).isEmpty();
  }

  @Test
  default void the_next_work_goes_on_after_a_failed_one() {
    assertThatThrownBy(
            () ->
                store()
                    .write(
                        () -> {
                          throw new IllegalStateException("no");
                        }))
        .hasMessage("no");

    Subscription.Incomplete subscription = Story.in(store()).subscribes();

    assertThat(store().subscriptions().find(subscription.id())).contains(subscription);
  }
}
