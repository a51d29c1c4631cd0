package np.shulka.application.simulation.oracle.life;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import np.shulka.application.simulation.oracle.Change;
import np.shulka.application.simulation.oracle.Commit;
import np.shulka.application.simulation.oracle.Violation;
import np.shulka.domain.identity.AnId;
import np.shulka.domain.identity.SubscriptionId;
import np.shulka.domain.subscription.ASubscription;
import np.shulka.domain.subscription.Agreement;
import np.shulka.domain.subscription.Subscription;
import org.junit.jupiter.api.Test;

/** No store of ours lets a second trial in, so no planted bug shows that this oracle bites. */
class OneTrialTest {
  private final OneTrial oracle = new OneTrial();

  @Test
  void s2_a_second_trial_is_seen() {
    Agreement agreed = ASubscription.toSomething().trialing(14).agreement();
    oracle.committed(begun(agreed));
    Agreement again =
        new Agreement(
            new SubscriptionId(AnId.uuid()),
            agreed.subscriber(),
            agreed.selection(),
            agreed.createdAt());

    assertThatThrownBy(() -> oracle.committed(begun(again))).isInstanceOf(Violation.class);
  }

  private static Commit begun(Agreement agreement) {
    Subscription trial = Subscription.Trialing.start(agreement, 14);
    return new Commit(
        List.of(), List.of(), List.of(new Change<>(Optional.empty(), trial)), List.of(), List.of());
  }
}
