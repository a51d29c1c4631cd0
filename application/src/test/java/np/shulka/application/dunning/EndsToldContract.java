package np.shulka.application.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import np.shulka.application.dunning.DueSubscriptions.Step;
import np.shulka.application.work.Store;
import np.shulka.application.work.Story;
import np.shulka.domain.subscription.Deadlines;
import np.shulka.domain.subscription.Subscription;
import org.junit.jupiter.api.Test;

/** What every {@link DueSubscriptions} tells of what ends (C7). */
public interface EndsToldContract {
  Store store();

  @Test
  default void what_ended_is_told_with_it_or_not_at_all() {
    Story story = Story.in(store()).at(DueSubscriptionsContract.LONG_AGO);
    Subscription.Incomplete incomplete = story.subscribes();
    Notice notice =
        ANotice.of(Notice.Kind.UNPAID_END)
            .to(story.subscriber().id())
            .about(Notice.Occasion.of(Notice.Kind.UNPAID_END, incomplete.id()))
            .build();
    Step step =
        new Step(
            incomplete,
            incomplete.turn(Deadlines.DEFAULT.grace()),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(notice));

    assertThat(store().due().take(List.of(step))).isOne();
    assertThat(store().due().take(List.of(step))).isZero();

    assertThat(store().noticesTo(story.subscriber().id()))
        .extracting(KeptNotice::notice)
        .containsExactly(notice);
  }
}
