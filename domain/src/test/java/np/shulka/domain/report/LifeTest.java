package np.shulka.domain.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import np.shulka.domain.identity.AnId;
import np.shulka.domain.money.ATime;
import np.shulka.domain.money.Money;
import np.shulka.domain.subscription.EndReason;
import org.junit.jupiter.api.Test;

/** What was lost with a subscription, and when. */
final class LifeTest {
  private static final Instant BEGIN = ATime.inNepal("2026-01-10T09:00");
  private static final Instant MORE = ATime.inNepal("2026-02-10T09:00");
  private static final Instant END = ATime.inNepal("2026-03-10T09:00");
  private static final Instant LATER = END.plus(Duration.ofDays(1));
  private static final Life.End ENDED = new Life.End(END, EndReason.CANCELLED);

  private static Life life(Optional<Life.End> end, Life.Standstill... pauses) {
    List<Life.Step> steps =
        List.of(
            new Life.Step(BEGIN, Money.rupees(1_000)), new Life.Step(MORE, Money.rupees(1_500)));
    return new Life(AnId.ofSubscription(), AnId.ofSubscriber(), steps, List.of(pauses), end);
  }

  @Test
  void its_end_lies_within_a_time_that_holds_it() {
    Life over = life(Optional.of(ENDED));

    assertThat(over.endWithin(END, LATER)).contains(ENDED);
    assertThat(over.endWithin(BEGIN, LATER)).contains(ENDED);
    assertThat(over.endWithin(BEGIN, END)).isEmpty();
    assertThat(over.endWithin(END.plusNanos(1), LATER)).isEmpty();
    assertThat(life(Optional.empty()).endWithin(BEGIN, LATER)).isEmpty();
  }

  @Test
  void what_ends_before_paid_time_begins_is_no_loss() {
    Life.End atOnce = new Life.End(BEGIN, EndReason.CANCELLED);

    assertThat(life(Optional.of(atOnce)).endWithin(BEGIN, LATER)).isEmpty();
    assertThat(life(Optional.of(atOnce)).lost()).isEqualTo(Money.ZERO);
  }

  @Test
  void what_was_worth_something_last_is_lost() {
    Life.End early = new Life.End(MORE, EndReason.UNPAID);

    assertThat(life(Optional.of(ENDED)).lost()).isEqualTo(Money.rupees(1_500));
    assertThat(life(Optional.of(early)).lost()).isEqualTo(Money.rupees(1_000));
    assertThat(life(Optional.empty()).lost()).isEqualTo(Money.ZERO);
  }

  @Test
  void nothing_is_lost_that_stood_still() {
    var last = new Life.Standstill(MORE, END);
    var before = new Life.Standstill(BEGIN, MORE);

    assertThat(life(Optional.of(ENDED), last).lost()).isEqualTo(Money.ZERO);
    assertThat(life(Optional.of(ENDED), before).lost()).isEqualTo(Money.rupees(1_500));
  }
}
