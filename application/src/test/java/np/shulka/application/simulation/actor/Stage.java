package np.shulka.application.simulation.actor;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import np.shulka.application.simulation.gateway.Khalti;
import np.shulka.application.simulation.node.Node;
import np.shulka.application.simulation.node.Reply;
import np.shulka.application.simulation.schedule.Dice;
import np.shulka.application.simulation.schedule.SimulatedTime;
import np.shulka.application.simulation.wiring.UseCases;
import np.shulka.application.work.InMemoryStore;

/** Where one actor acts once: for whom, with which draws. */
public final class Stage {
  private final Scene scene;
  private final Person person;
  private final Dice dice;

  public Stage(Scene scene, Person person, Dice dice) {
    this.scene = scene;
    this.person = person;
    this.dice = dice;
  }

  public Scene scene() {
    return scene;
  }

  public Person person() {
    return person;
  }

  public Dice dice() {
    return dice;
  }

  public Khalti khalti() {
    return scene.khalti();
  }

  /** What is durable now, for whoever judges an answer. */
  public InMemoryStore durable() {
    return scene.store().durable();
  }

  public Person somebodyElse() {
    return dice.one(scene.people());
  }

  /** Time passes, and others act. */
  public void passes(Duration from, Duration to) {
    scene.scheduler().pause(dice.between(from, to));
  }

  /**
   * Nothing happens here until then.
   *
   * @return whether people still act then, and do not only wait for what they did to settle
   */
  public boolean waitsUntil(Instant then) {
    long left = SimulatedTime.micros(then) - scene.scheduler().now();
    if (left > 0) scene.scheduler().pause(left);
    return !scene.outages().over();
  }

  /** Does something beside what goes on here. */
  public void beside(String what, Actor actor) {
    Dice own = dice.apart(dice.number());
    long at = scene.scheduler().now() + own.between(0, 50_000);
    String name = scene.scheduler().running().name() + "/" + what;
    scene.scheduler().at(at, name, own, () -> actor.act(new Stage(scene, person, own)));
  }

  public Node node() {
    return scene.cluster().any(dice);
  }

  /** Asks a node once. */
  public <T> Reply<T> asks(Function<UseCases, T> use) {
    return node().call(use);
  }

  /** Asks again after a while when there was no answer or an answer that may change. */
  public <T> Optional<T> insists(int times, Function<UseCases, T> use) {
    for (int attempt = 1; ; attempt++) {
      Reply<T> reply = asks(use);
      if (attempt == times || !reply.worthRepeating()) return reply.answer();
      scene
          .scheduler()
          .pause(dice.between(SimulatedTime.micros(Duration.ofMillis(300)), 30_000_000));
    }
  }
}
