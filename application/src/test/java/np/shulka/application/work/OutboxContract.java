package np.shulka.application.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import np.shulka.domain.identity.AnId;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.money.ATime;
import np.shulka.domain.subscriber.ASubscriber;
import org.junit.jupiter.api.Test;

/** What every {@link Outbox} does (I4). */
public interface OutboxContract {
  Store store();

  private SubscriberId somebody() {
    return store().subscribers().add(ASubscriber.somebody().build()).id();
  }

  private static Event event(String type) {
    return new Event(
        AnId.uuid(), type, ATime.NOW, Map.of("planCode", "pro-monthly", "fresh", true));
  }

  @Test
  default void events_keep_their_order_and_count_from_1() { // C16
    SubscriberId subscriber = somebody();
    Event first = event("invoice.paid");
    Event second = event("subscription.activated");
    Event third = event("payment.completed");

    store().write(() -> store().outbox().append(subscriber, List.of(first, second)));
    store().write(() -> store().outbox().append(subscriber, List.of(third)));

    assertThat(store().events(subscriber))
        .containsExactly(
            new Store.Recorded(1, first),
            new Store.Recorded(2, second),
            new Store.Recorded(3, third));
  }

  @Test
  default void every_subscriber_has_a_sequence_of_their_own() {
    SubscriberId one = somebody();
    SubscriberId other = somebody();
    Event first = event("invoice.paid");
    Event second = event("invoice.paid");

    store()
        .write(
            () -> {
              store().outbox().append(one, List.of(first));
              store().outbox().append(other, List.of(second));
            });

    assertThat(store().events(one)).containsExactly(new Store.Recorded(1, first));
    assertThat(store().events(other)).containsExactly(new Store.Recorded(1, second));
  }

  @Test
  default void what_is_rolled_back_did_not_happen() {
    SubscriberId subscriber = somebody();
    Event real = event("invoice.paid");

    assertThatThrownBy(() -> store().write(() -> appendAndFail(subscriber))).hasMessage("no");
    store().write(() -> store().outbox().append(subscriber, List.of(real)));

    assertThat(store().events(subscriber)).containsExactly(new Store.Recorded(1, real));
  }

  private void appendAndFail(SubscriberId subscriber) {
    store().outbox().append(subscriber, List.of(event("invoice.paid")));
    throw new IllegalStateException("no");
  }

  @Test
  default void nothing_to_tell_is_nothing_told() {
    SubscriberId subscriber = somebody();

    store().write(() -> store().outbox().append(subscriber, List.of()));

    assertThat(store().events(subscriber)).isEmpty();
  }

  @Test
  default void many_at_once_leave_no_gap() { // C16
    SubscriberId subscriber = somebody();

    Race.of(
        6,
        runner -> {
          IntStream.range(0, 5)
              .forEach(
                  _ ->
                      store()
                          .write(
                              () ->
                                  store()
                                      .outbox()
                                      .append(subscriber, List.of(event("a"), event("b")))));
          return runner;
        });

    assertThat(store().events(subscriber).stream().map(Store.Recorded::sequence))
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 60).boxed().toList());
  }
}
