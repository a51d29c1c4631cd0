package np.shulka.domain.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import np.shulka.domain.LifeCycle;
import org.junit.jupiter.api.Test;

final class SubscriptionLifeCycleTest {

  private static final Map<String, String> SENTENCES =
      Map.of(
          "Incomplete", "Waiting for its first payment; grants nothing.",
          "Trialing", "Free for a number of whole days.",
          "Active", "Paid for; whether it may be used now is a question of time.",
          "Ended", "Over for good; coming back is a new subscription.");

  private static final String EXPECTED =
      """
      Incomplete activate Active
      Incomplete bill Incomplete
      Incomplete expire Ended
      Trialing activate Active
      Trialing bill Trialing
      Active activate Active
      Active bill Active
      """;

  private static LifeCycle life() {
    return LifeCycle.of(Subscription.class, List.of(), Map.of());
  }

  @Test
  void a_subscription_has_these_transitions_and_no_others() {
    assertThat(life().transitions()).containsExactlyElementsOf(EXPECTED.lines().toList());
  }

  @Test
  void the_page_shows_the_subscription_as_it_is() throws IOException {
    LifeCycle life = life();
    String page =
        life.page(
            "The life of a subscription",
            "Paid time is granted for a settlement, which carries a proof, and for nothing else.",
            SENTENCES);

    assertThat(SENTENCES).containsOnlyKeys(life.stateNames());
    assertThat(LifeCycle.kept("subscription-lifecycle.md", page)).isEqualTo(page);
  }
}
