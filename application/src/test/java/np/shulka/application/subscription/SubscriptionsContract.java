package np.shulka.application.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import np.shulka.application.work.LostRace;
import np.shulka.application.work.Page;
import np.shulka.application.work.Race;
import np.shulka.application.work.Store;
import np.shulka.application.work.Story;
import np.shulka.domain.catalog.APlan;
import np.shulka.domain.identity.AnId;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.invoice.Bought;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.invoice.Settlement;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.AReport;
import np.shulka.domain.payment.Disposition;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.payment.SettlementProof;
import np.shulka.domain.subscriber.Subject;
import np.shulka.domain.subscription.Subscription;
import org.junit.jupiter.api.Test;

/** What every {@link Subscriptions} does. */
public interface SubscriptionsContract {
  Store store();

  @Test
  default void finds_an_incomplete_subscription() {
    Story story = Story.in(store());
    Subscription added = story.subscribes();

    assertThat(store().subscriptions().find(added.id())).contains(added);
    assertThat(store().subscriptions().live(story.subscriber().id(), story.plan().code()))
        .contains(added);
  }

  @Test
  default void finds_what_an_invoice_is_for() {
    Story story = Story.in(store());
    Subscription subscription = story.subscribes();
    Invoice.Open open = story.owes(subscription);
    Story.in(store()).subscribesAndPays();

    assertThat(store().subscriptions().billed(open.id())).contains(new Billed(open, subscription));
  }

  @Test
  default void finds_what_a_paid_invoice_was_for() {
    var paid = Story.in(store()).subscribesAndPays();
    InvoiceId invoice = paid.subscription().paid().paidBy();

    assertThat(store().subscriptions().billed(invoice))
        .contains(new Billed(store().invoices().find(invoice).orElseThrow(), paid.subscription()));
    assertThat(store().subscriptions().billed(new InvoiceId(AnId.uuid()))).isEmpty();
  }

  @Test
  default void finds_a_trial() {
    Story story = Story.in(store());
    Subscription trial = story.tries(14);

    assertThat(store().subscriptions().find(trial.id())).contains(trial);
    assertThat(store().subscriptions().hadTrial(story.subscriber().id(), story.plan().code()))
        .isTrue();
  }

  @Test
  default void finds_paid_time() {
    Subscription.Active active = Story.in(store()).subscribesAndPays().subscription();

    assertThat(store().subscriptions().find(active.id())).contains(active);
  }

  @Test
  default void finds_paid_time_behind_a_trial() {
    Story story = Story.in(store());
    Subscription.Trialing trial = story.tries(14);
    Invoice.Open invoice = story.owes(trial);

    var settled = story.settles(story.letsPay(invoice), invoice, trial);

    assertThat(settled.subscription().trial()).contains(trial.during());
    assertThat(store().subscriptions().find(trial.id())).contains(settled.subscription());
  }

  @Test
  default void finds_renewed_time() {
    Story story = Story.in(store());
    Subscription.Active first = story.subscribesAndPays().subscription();

    Subscription.Active second = story.later(Duration.ofDays(20)).renews(first).subscription();

    assertThat(second.paid().time().startsAt()).isEqualTo(first.paid().time().endsAt());
    assertThat(store().subscriptions().find(first.id())).contains(second);
  }

  @Test
  default void grants_time_that_costs_nothing() {
    Story story = Story.about(store(), APlan.free());
    Subscription.Incomplete subscription = story.subscribes();
    Invoice.Open invoice = story.owes(subscription);

    store().write(() -> story.settlesItself(invoice, subscription));

    assertThat(store().subscriptions().find(subscription.id()))
        .get()
        .isInstanceOf(Subscription.Active.class);
  }

  @Test
  default void one_subscription_lives_per_subscriber_and_plan() {
    Story story = Story.in(store());
    Subscription first = story.subscribes();
    Subscription second = story.subscription().incomplete();

    assertThatThrownBy(() -> store().write(() -> store().subscriptions().add(second)))
        .isInstanceOf(LostRace.class);

    assertThat(store().subscriptions().live(story.subscriber().id())).containsExactly(first);
    assertThat(store().subscriptions().live(story.subscriber().subject())).containsExactly(first);
  }

  @Test
  default void of_many_wishes_at_once_one_is_granted() {
    Story story = Story.in(store());

    long winners =
        Race.winners(
            6,
            _ -> {
              Subscription wish = story.subscription().incomplete();
              store().write(() -> store().subscriptions().add(wish));
            });

    assertThat(winners).isEqualTo(1);
    assertThat(store().subscriptions().live(story.subscriber().id())).hasSize(1);
  }

  @Test
  default void coming_back_after_the_end_is_a_new_subscription() {
    Story story = Story.in(store());
    Subscription.Incomplete first = story.subscribes();
    Subscription.Ended ended = first.expire(story.now());
    store().write(() -> store().subscriptions().replace(first, ended));

    Subscription second = story.subscribes();

    assertThat(store().subscriptions().find(first.id())).contains(ended);
    assertThat(store().subscriptions().live(story.subscriber().id(), story.plan().code()))
        .contains(second);
  }

  @Test
  default void a_stale_change_loses() {
    Story story = Story.in(store());
    Subscription.Incomplete read = story.subscribes();
    Subscription.Ended ended = read.expire(story.now());
    store().write(() -> store().subscriptions().replace(read, ended));

    assertThatThrownBy(() -> store().write(() -> store().subscriptions().replace(read, ended)))
        .isInstanceOf(LostRace.class);
  }

  @Test
  default void time_that_nobody_paid_is_refused() { // I1
    Story story = Story.in(store());
    Subscription.Incomplete subscription = story.subscribes();
    Invoice.Open invoice = story.owes(subscription);
    Payment.Initiated payment = story.letsPay(invoice);
    SettlementProof proof =
        payment
            .complete(AReport.proofFor(payment, story.now()), Disposition.SETTLED_INVOICE)
            .proof();
    Bought bought = story.bought(invoice, subscription);
    Settlement settlement = invoice.settle(proof, bought);
    var active = subscription.activate(settlement, Duration.ZERO, story.now());

    assertThatThrownBy(
            () -> store().write(() -> store().subscriptions().replace(subscription, active)))
        .isInstanceOf(RuntimeException.class);

    assertThat(store().subscriptions().find(subscription.id())).contains(subscription);
  }

  @Test
  default void the_same_time_is_not_sold_twice() { // I6, C9
    Story story = Story.in(store());
    Subscription.Active first = story.subscribesAndPays().subscription();
    Invoice.Open invoice = story.owes(first);
    Payment.Initiated payment = story.letsPay(invoice);
    var asIfNew = new Subscription.Incomplete(first.agreement(), first.revision(), story.now());

    assertThatThrownBy(() -> story.settles(payment, invoice, asIfNew))
        .isInstanceOf(RuntimeException.class);

    assertThat(store().subscriptions().find(first.id())).contains(first);
    assertThat(store().invoices().find(invoice.id())).contains(invoice);
  }

  @Test
  default void lists_newest_first_in_parts() {
    Story story = Story.in(store());
    Subscription one = story.subscribes();
    Subscription two = story.alsoTakes(APlan.onSale()).subscribes();
    Subscription three = story.alsoTakes(APlan.onSale().costing(Money.rupees(5000))).subscribes();
    var mine = story.subscriber().id();

    var first = store().subscriptions().list(mine, new Page.Request(2, Optional.empty()));
    var rest = store().subscriptions().list(mine, new Page.Request(2, first.next()));

    assertThat(first.items()).containsExactly(three, two);
    assertThat(first.next()).isPresent();
    assertThat(rest).isEqualTo(new Page<>(List.of(one), Optional.empty()));
  }

  @Test
  default void nobody_has_nothing() {
    var nobody = AnId.ofSubscriber();

    assertThat(store().subscriptions().find(AnId.ofSubscription())).isEmpty();
    assertThat(store().subscriptions().live(nobody)).isEmpty();
    assertThat(store().subscriptions().live(new Subject("nobody"))).isEmpty();
    assertThat(store().subscriptions().list(nobody, new Page.Request(200, Optional.empty())))
        .isEqualTo(new Page<>(List.of(), Optional.empty()));
  }
}
