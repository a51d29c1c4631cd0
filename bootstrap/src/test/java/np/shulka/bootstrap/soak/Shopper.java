package np.shulka.bootstrap.soak;

import np.shulka.application.simulation.actor.Person;
import np.shulka.application.simulation.actor.Role;
import np.shulka.application.simulation.cast.Cast;
import np.shulka.application.simulation.schedule.Dice;

/** Plays one role of the cast after the other, as several people. */
final class Shopper implements Runnable {
  private static final int ROLES_OF_A_PERSON = 5;

  private final Town town;
  private final Dice dice;

  Shopper(Town town, Dice dice) {
    this.town = town;
    this.dice = dice;
  }

  @Override
  public void run() {
    Person person = town.moveIn();
    for (int played = 0; town.open(); played++) {
      if (played % ROLES_OF_A_PERSON == ROLES_OF_A_PERSON - 1) person = town.moveIn();
      Role role = Cast.one(dice);
      RealStage stage = RealStage.of(town, person, dice.apart(played));
      town.notes().holds(() -> role.actor().act(stage));
      town.notes().stories.incrementAndGet();
      Waiting.pass(java.time.Duration.ofMillis(dice.between(10, 100)));
    }
  }
}
