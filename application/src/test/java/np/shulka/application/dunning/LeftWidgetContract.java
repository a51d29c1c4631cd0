package np.shulka.application.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import np.shulka.application.dunning.DueSubscriptions.Step;
import np.shulka.application.dunning.DueSubscriptions.Turning;
import np.shulka.application.dunning.DueSubscriptions.Voiding;
import np.shulka.application.work.Store;
import np.shulka.application.work.Story;
import np.shulka.domain.identity.AnId;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.payment.GatewayLink;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.payment.WidgetToken;
import np.shulka.domain.subscription.Deadlines;
import np.shulka.domain.subscription.Subscription;
import org.junit.jupiter.api.Test;

/** How long every {@link DueSubscriptions} waits for the older widget. */
public interface LeftWidgetContract {
  Store store();

  private Optional<Turning> turning(Subscription subscription, Instant now) {
    return store().due().turning(now, 0, DueSubscriptionsContract.ALL).stream()
        .filter(turning -> turning.subscription().id().equals(subscription.id()))
        .findFirst();
  }

  private static Payment.Initiated opened(Story story, Invoice.Open invoice) {
    Payment.Created created = story.attemptsInWidget(invoice);
    var unconfirmed = new GatewayLink.Widget(Optional.empty(), story.now());
    return story.becomes(created, created.initiate(unconfirmed, story.now()));
  }

  @Test
  default void a_widget_that_nobody_confirms_holds_nothing_for_ever() { // S12
    Story story = Story.in(store()).at(DueSubscriptionsContract.LONG_AGO);
    Subscription.Incomplete incomplete = story.subscribes();
    Invoice.Open asked = story.owes(incomplete);
    Instant openedAt = incomplete.turnsAt().minusSeconds(1);
    opened(story.at(openedAt), asked);
    Instant left = openedAt.plus(GatewayLink.Widget.CONFIRMED_WITHIN);

    assertThat(turning(incomplete, left.minusMillis(1))).isEmpty();
    assertThat(turning(incomplete, left)).isPresent();
    Subscription ended = incomplete.turn(Deadlines.DEFAULT.grace());
    assertThat(store().due().take(List.of(end(incomplete, ended, asked, left)))).isOne();

    assertThat(store().subscriptions().find(incomplete.id())).contains(ended);
  }

  private static Step end(
      Subscription before, Subscription after, Invoice.Open asked, Instant now) {
    return new Step(
        before,
        after,
        Optional.empty(),
        Optional.of(new Voiding(asked.id(), now)),
        Optional.empty(),
        List.of(),
        List.of());
  }

  @Test
  default void what_was_confirmed_in_the_widget_is_waited_for() { // S12
    Story story = Story.in(store()).at(DueSubscriptionsContract.LONG_AGO);
    Subscription.Incomplete incomplete = story.subscribes();
    Invoice.Open asked = story.owes(incomplete);
    Instant end = incomplete.turnsAt();
    Payment.Initiated opened = opened(story.at(end.minusSeconds(1)), asked);
    WidgetToken token = new WidgetToken("token-" + AnId.uuid());
    story.becomes(opened, opened.confirmedInWidget(token, end));

    assertThat(turning(incomplete, end.plus(Duration.ofDays(1)))).isEmpty();
  }
}
