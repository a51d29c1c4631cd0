package np.shulka.application.clock;

import java.time.Duration;
import java.util.UUID;
import np.shulka.application.work.LostRace;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/**
 * Keeps for all nodes how far the billing clock is ahead of the real one. One hand moves it at a
 * time; by whose silence a hand is taken for dead, only the clock of the store says.
 */
@SecondaryPort
public interface ClockKeeper {
  /** After this long without a word, the hand is taken for dead. */
  Duration SILENCE = Duration.ofMinutes(2);

  Reading read();

  /** Takes the clock into this hand; not if another hand has it. */
  boolean take(UUID hand);

  /**
   * Keeps how far ahead it is from now on; it never becomes less.
   *
   * @throws LostRace if another hand has it by now; nothing changed
   */
  void advance(UUID hand, Duration ahead);

  /** Lets go of the clock; nothing happens if another hand has it. */
  void letGo(UUID hand);

  /**
   * What is kept.
   *
   * @param inHand whether it is being moved
   */
  record Reading(Duration ahead, boolean inHand) {}
}
