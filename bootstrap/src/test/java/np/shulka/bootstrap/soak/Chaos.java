package np.shulka.bootstrap.soak;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import np.shulka.application.simulation.actor.Person;
import np.shulka.application.simulation.actor.Role;
import np.shulka.application.simulation.cast.Cast;
import np.shulka.application.simulation.schedule.Dice;

/** What the cast's bad luck does to processes, PostgreSQL and gateway; each once per round. */
final class Chaos implements Runnable {
  private final Town town;
  private final Dice dice;

  Chaos(Town town, Dice dice) {
    this.town = town;
    this.dice = dice;
  }

  @Override
  public void run() {
    Person nobody = town.moveIn();
    while (town.open()) {
      List<Role> left = new ArrayList<>(Cast.badLuck());
      while (!left.isEmpty() && town.open()) {
        Waiting.pass(Duration.ofMillis(dice.between(500, 2_000)));
        Role next = left.remove(dice.below(left.size()));
        RealStage stage = RealStage.of(town, nobody, dice.apart(dice.number()));
        town.notes().holds(() -> next.actor().act(stage));
      }
    }
  }
}
