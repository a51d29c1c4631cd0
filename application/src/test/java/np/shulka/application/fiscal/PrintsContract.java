package np.shulka.application.fiscal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import np.shulka.application.work.Race;
import np.shulka.application.work.Retry;
import np.shulka.application.work.Store;
import np.shulka.application.work.Story;
import np.shulka.domain.catalog.APlan;
import np.shulka.domain.money.ATime;
import np.shulka.domain.subscriber.Subject;
import np.shulka.domain.subscription.Subscription;
import org.junit.jupiter.api.Test;

/** How all {@link Prints} count (N4, S23). */
public interface PrintsContract {
  Store store();

  /** A tax invoice of nothing. */
  private UUID document() {
    Story story = Story.about(store(), APlan.free());
    Subscription.Incomplete subscription = story.subscribes();
    var invoice = story.owes(subscription);
    return store()
        .transactions()
        .run(() -> story.settlesItself(invoice, subscription).invoice().id().value());
  }

  private int print(UUID document) {
    return store().prints().next(new Prints.Print(document, new Subject("me"), ATime.NOW));
  }

  @Test
  default void s23_the_first_print_is_the_original() {
    UUID one = document();
    UUID other = document();

    assertThat(List.of(print(one), print(one), print(other), print(one)))
        .containsExactly(1, 2, 1, 3);
  }

  @Test
  default void s23_of_many_at_once_one_has_the_original() {
    UUID document = document();

    List<Integer> prints =
        Race.of(8, _ -> Retry.onLostRace(() -> print(document))).stream().sorted().toList();

    assertThat(prints).isEqualTo(IntStream.rangeClosed(1, 8).boxed().toList());
  }
}
