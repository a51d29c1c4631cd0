package np.shulka.application.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import np.shulka.application.work.LostRace;
import np.shulka.application.work.Race;
import np.shulka.application.work.Store;
import np.shulka.domain.identity.AnId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What every {@link ClockKeeper} does; the clock of a store may have been moved before. */
public interface ClockKeeperContract {
  Duration A_DAY = Duration.ofDays(1);
  UUID HAND = AnId.uuid();
  UUID OTHER = AnId.uuid();

  Store store();

  private ClockKeeper keeper() {
    return store().clockKeeper();
  }

  private Duration ahead() {
    return keeper().read().ahead();
  }

  @AfterEach
  default void nobody_has_it() {
    keeper().letGo(HAND);
    keeper().letGo(OTHER);
  }

  @Test
  default void it_goes_ahead_and_stays_there() {
    Duration before = ahead();
    keeper().take(HAND);

    keeper().advance(HAND, before.plus(A_DAY).plusNanos(1_000));
    keeper().letGo(HAND);

    assertThat(keeper().read())
        .isEqualTo(new ClockKeeper.Reading(before.plus(A_DAY).plusNanos(1_000), false));
  }

  @Test
  default void it_never_goes_back() {
    keeper().take(HAND);
    Duration before = ahead().plus(A_DAY);
    keeper().advance(HAND, before);

    keeper().advance(HAND, before.minus(A_DAY));

    assertThat(ahead()).isEqualTo(before);
  }

  @Test
  default void one_hand_has_it_at_a_time() {
    assertThat(keeper().take(HAND)).isTrue();

    assertThat(keeper().take(OTHER)).isFalse();
    assertThat(keeper().take(HAND)).isTrue();
    assertThat(keeper().read().inHand()).isTrue();

    keeper().letGo(OTHER);
    assertThat(keeper().take(OTHER)).isFalse();
    keeper().letGo(HAND);
    assertThat(keeper().read().inHand()).isFalse();
    assertThat(keeper().take(OTHER)).isTrue();
  }

  @Test
  default void whoever_has_it_not_does_not_move_it() {
    Duration before = ahead();
    keeper().take(HAND);

    assertThatThrownBy(() -> keeper().advance(OTHER, before.plus(A_DAY)))
        .isInstanceOf(LostRace.class);

    assertThat(ahead()).isEqualTo(before);
  }

  @Test
  default void a_hand_that_is_silent_for_long_has_lost_it() {
    keeper().take(HAND);
    store().silence(ClockKeeper.SILENCE.minusSeconds(30));
    assertThat(keeper().take(OTHER)).isFalse();
    keeper().advance(HAND, Duration.ZERO);

    store().silence(ClockKeeper.SILENCE.minusSeconds(30));
    assertThat(keeper().take(OTHER)).isFalse();
    store().silence(ClockKeeper.SILENCE);

    assertThat(keeper().read().inHand()).isFalse();
    assertThat(keeper().take(OTHER)).isTrue();
    assertThatThrownBy(() -> keeper().advance(HAND, Duration.ZERO)).isInstanceOf(LostRace.class);
  }

  @Test
  default void of_many_hands_one_gets_it() {
    List<UUID> hands = List.of(AnId.uuid(), AnId.uuid(), AnId.uuid(), AnId.uuid());

    List<Boolean> taken = Race.of(hands.size(), i -> keeper().take(hands.get(i)));

    assertThat(taken).containsOnlyOnce(true);
    hands.forEach(keeper()::letGo);
  }
}
