package np.shulka.bootstrap.soak;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import np.shulka.application.simulation.actor.Role;
import np.shulka.application.simulation.cast.Cast;
import np.shulka.application.simulation.schedule.Dice;

/**
 * The roles of the cast as cards, which are dealt to all shoppers until none is left: so every role
 * comes up in every round, also those that are rare in a year, and none crowds out the others.
 */
final class Deck {
  private static final long RAREST = 3;
  private static final long MOST = 6;

  /** What the application does by itself, and who works off what waits, need no pushing here. */
  private static final long OF_THE_WORLD = 2;

  private static final List<Role> CARDS =
      Cast.roles().stream()
          .filter(role -> role.who() != Role.Who.BAD_LUCK)
          .flatMap(role -> Stream.generate(() -> role).limit(times(role)))
          .toList();

  private final Dice dice;
  private final List<Role> left = new ArrayList<>();

  Deck(Dice dice) {
    this.dice = dice;
  }

  private static long times(Role role) {
    if (role.who() == Role.Who.THE_WORLD) return OF_THE_WORLD;
    return Math.clamp(Math.round(role.perYear()), RAREST, MOST);
  }

  synchronized Role next() {
    if (left.isEmpty()) {
      left.addAll(CARDS);
      Collections.shuffle(left, new Random(dice.number()));
    }
    return left.removeLast();
  }
}
