package np.shulka.bootstrap.soak;

import np.shulka.application.simulation.actor.Person;
import np.shulka.application.simulation.actor.Role;
import np.shulka.application.simulation.cast.Cast;
import np.shulka.application.simulation.schedule.Dice;

/**
 * Plays one role of the cast after the other, as several people; who is new buys something first,
 * because nobody who never did is known to the merchant.
 */
final class Shopper implements Runnable {
  private static final int ROLES_OF_A_PERSON = 5;

  private static final Role FIRST = Cast.called("buys");

  private final Town town;
  private final Deck deck;
  private final Dice dice;

  Shopper(Town town, Deck deck, Dice dice) {
    this.town = town;
    this.deck = deck;
    this.dice = dice;
  }

  @Override
  public void run() {
    Person person = town.moveIn();
    for (int played = 0; town.open(); played++) {
      boolean isNew = played % ROLES_OF_A_PERSON == 0;
      if (isNew && played > 0) person = town.moveIn();
      Role role = isNew ? FIRST : deck.next();
      RealStage stage = RealStage.of(town, person, dice.apart(played));
      town.notes().holds(() -> role.actor().act(stage));
      town.notes().lived(role.name());
      Waiting.pass(java.time.Duration.ofMillis(dice.between(10, 100)));
    }
  }
}
