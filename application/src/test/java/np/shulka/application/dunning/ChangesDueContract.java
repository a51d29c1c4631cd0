package np.shulka.application.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import np.shulka.application.dunning.DueSubscriptions.Asked;
import np.shulka.application.dunning.DueSubscriptions.Renewable;
import np.shulka.application.dunning.DueSubscriptions.Step;
import np.shulka.application.dunning.DueSubscriptions.Turning;
import np.shulka.application.dunning.DueSubscriptions.Voiding;
import np.shulka.application.work.Store;
import np.shulka.application.work.Story;
import np.shulka.domain.catalog.Selection;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.money.Money;
import np.shulka.domain.subscription.Deadlines;
import np.shulka.domain.subscription.Subscription;
import org.junit.jupiter.api.Test;

/** What every {@link DueSubscriptions} does with changes that wait or were paid (S4, S5). */
public interface ChangesDueContract {
  /** So long ago that nothing of other tests is due by then. */
  Instant BEFORE_ALL = Instant.parse("2013-08-10T09:35:00Z");

  int MOST = 1_000;

  Store store();

  private Optional<Turning> turning(Subscription subscription, Instant now) {
    return store().due().turning(now, 0, MOST).stream()
        .filter(turning -> turning.subscription().id().equals(subscription.id()))
        .findFirst();
  }

  private Optional<Renewable> renewable(Subscription subscription, Instant now) {
    return store().due().renewable(now, 0, MOST).stream()
        .filter(renewable -> renewable.subscription().id().equals(subscription.id()))
        .findFirst();
  }

  private static Invoice.Open asks(Story story, Subscription.Active active) {
    return story.asksForChange(active, 2, Money.rupees(500), List.of());
  }

  @Test
  default void a_change_that_nobody_took_up_is_replaced_by_the_offer() {
    Story story = Story.in(store()).at(BEFORE_ALL);
    Subscription.Active active = story.subscribesAndPays().subscription();
    Invoice.Open change = asks(story, active);
    Instant opens = active.offersAt(Deadlines.DEFAULT).orElseThrow();
    Invoice.Open offer = story.at(opens).requestFor(active);

    assertThat(renewable(active, change.request().dueAt().minusMillis(1))).isEmpty();
    assertThat(renewable(active, opens)).flatMap(Renewable::stale).contains(change.id());
    Step step =
        new Step(
            active,
            active.bill(),
            Optional.empty(),
            Optional.of(new Voiding(change.id(), opens)),
            Optional.of(offer),
            List.of(),
            List.of());
    assertThat(store().due().take(List.of(step))).isOne();

    assertThat(store().invoices().find(change.id())).contains(change.close(opens));
    assertThat(store().invoices().open(active.id())).contains(offer);
  }

  @Test
  default void a_change_that_is_being_paid_keeps_it_from_turning() {
    Story story = Story.in(store()).at(BEFORE_ALL);
    Subscription.Active active = story.subscribesAndPays().subscription();
    Instant end = active.turnsAt();
    Invoice.Open change = asks(story.at(end.minusSeconds(60)), active);
    assertThat(turning(active, end)).flatMap(Turning::asked).contains(new Asked(change.id(), true));

    story.letsPay(change);

    assertThat(turning(active, end.plus(Duration.ofHours(1)))).isEmpty();
  }

  @Test
  default void what_was_paid_ahead_is_adopted_at_its_instant() {
    Story story = Story.in(store()).at(BEFORE_ALL);
    Subscription.Active active = story.subscribesAndPays().subscription();
    Instant end = active.paid().time().endsAt();
    Selection two = new Selection(active.agreement().plan(), 2);
    Subscription.Active chosen =
        (Subscription.Active) active.agree(active.agreement().scheduling(two));
    store().write(() -> store().subscriptions().replace(active, chosen));
    Subscription.Active ahead = story.renews(chosen).subscription();

    assertThat(ahead.agreement().quantity()).isOne();
    assertThat(turning(ahead, end.minusMillis(1))).isEmpty();
    assertThat(turning(ahead, end)).contains(new Turning(ahead, Optional.empty()));
    Subscription.Active after = (Subscription.Active) ahead.turn(Deadlines.DEFAULT.grace());
    Step step =
        new Step(
            ahead,
            after,
            after.offersAt(Deadlines.DEFAULT),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of());
    assertThat(store().due().take(List.of(step))).isOne();

    assertThat(store().subscriptions().find(active.id())).contains(after);
    assertThat(after.agreement().quantity()).isEqualTo(2);
    assertThat(turning(after, end)).isEmpty();
  }
}
