package np.shulka.application.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import np.shulka.application.work.LostRace;
import np.shulka.application.work.Store;
import np.shulka.application.work.Story;
import np.shulka.domain.catalog.APlan;
import np.shulka.domain.catalog.Selection;
import np.shulka.domain.subscription.EndReason;
import np.shulka.domain.subscription.Subscription;
import org.junit.jupiter.api.Test;

/** How trials are kept: one per subscriber and plan, ever (S2). */
public interface TrialsContract {
  Store store();

  @Test
  default void there_is_one_trial_per_subscriber_and_plan() { // S2
    Story story = Story.in(store());
    Subscription.Trialing trial = story.tries(14);
    var ended =
        new Subscription.Ended(
            trial.agreement(), 1, EndReason.UNPAID, story.now(), Optional.empty());
    store().write(() -> store().subscriptions().replace(trial, ended));

    assertThatThrownBy(() -> story.tries(14)).isInstanceOf(LostRace.class);

    var wish = store().subscriptions();
    assertThat(wish.hadTrial(story.subscriber().id(), story.plan().code())).isTrue();
    assertThat(story.subscribes()).isInstanceOf(Subscription.Incomplete.class);
  }

  @Test
  default void s2_a_trial_is_of_the_plan_it_began_with() {
    Story story = Story.in(store());
    Selection other =
        story.alsoTakes(APlan.onSale()).subscription().incomplete().agreement().selection();
    Subscription.Trialing trial = story.tries(14);
    Subscription.Trialing changed =
        new Subscription.Trialing(
            trial.agreement().selecting(other),
            trial.revision() + 1,
            trial.during(),
            Optional.empty());

    store().write(() -> store().subscriptions().replace(trial, changed));

    Subscriptions all = store().subscriptions();
    assertThat(all.hadTrial(story.subscriber().id(), story.plan().code())).isTrue();
    assertThat(all.hadTrial(story.subscriber().id(), other.plan().code())).isFalse();
    assertThatThrownBy(() -> story.tries(14)).isInstanceOf(LostRace.class);
  }

  @Test
  default void another_plan_has_its_own_trial() {
    Story story = Story.in(store());
    story.tries(14);
    Story other = story.alsoTakes(APlan.onSale());

    assertThat(store().subscriptions().hadTrial(story.subscriber().id(), other.plan().code()))
        .isFalse();
    Subscription second = other.tries(7);

    assertThat(store().subscriptions().live(story.subscriber().id())).hasSize(2).startsWith(second);
  }
}
