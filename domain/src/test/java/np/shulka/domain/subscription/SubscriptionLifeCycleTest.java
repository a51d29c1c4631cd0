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
          "PastDue",
              "Its time has run out; it may still be paid for, and access may go on in grace.",
          "Paused", "Paid for, and what is left stands still; it goes on by itself.",
          "Ended", "Over for good; coming back is a new subscription.");

  /** What time makes of each; only a cancelled one ends without grace. */
  private static final Map<String, List<String>> BY_TIME =
      Map.of(
          "Incomplete.agree", List.of("Incomplete"),
          "Trialing.agree", List.of("Trialing"),
          "Active.agree", List.of("Active"),
          "PastDue.agree", List.of("PastDue"),
          "Incomplete.turn", List.of("Ended"),
          "Trialing.turn", List.of("PastDue", "Ended"),
          "Active.turn", List.of("Active", "PastDue", "Ended"),
          "PastDue.turn", List.of("Ended"),
          "Paused.turn", List.of("Active"));

  private static final String EXPECTED =
      """
      Incomplete activate Active
      Incomplete agree Incomplete
      Incomplete bill Incomplete
      Incomplete cancelNow Ended
      Incomplete endRefunded Ended
      Incomplete expire Ended
      Incomplete turn Ended
      Trialing activate Active
      Trialing agree Trialing
      Trialing bill Trialing
      Trialing cancelAtEnd Trialing
      Trialing cancelNow Ended
      Trialing endRefunded Ended
      Trialing keep Trialing
      Trialing turn PastDue
      Trialing turn Ended
      Active activate Active
      Active agree Active
      Active bill Active
      Active cancelAtEnd Active
      Active cancelNow Ended
      Active endRefunded Ended
      Active keep Active
      Active pause Paused
      Active takeBack Active
      Active turn Active
      Active turn PastDue
      Active turn Ended
      PastDue activate Active
      PastDue agree PastDue
      PastDue bill PastDue
      PastDue cancelNow Ended
      PastDue endRefunded Ended
      PastDue turn Ended
      Paused cancelAtEnd Paused
      Paused cancelNow Ended
      Paused endRefunded Ended
      Paused keep Paused
      Paused resume Active
      Paused turn Active
      """;

  private static LifeCycle life() {
    return LifeCycle.of(Subscription.class, List.of(), BY_TIME);
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
