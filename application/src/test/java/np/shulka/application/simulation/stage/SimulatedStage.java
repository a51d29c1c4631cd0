package np.shulka.application.simulation.stage;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import np.shulka.application.simulation.actor.Actor;
import np.shulka.application.simulation.actor.Machine;
import np.shulka.application.simulation.actor.Person;
import np.shulka.application.simulation.actor.Reply;
import np.shulka.application.simulation.actor.Shop;
import np.shulka.application.simulation.actor.Stage;
import np.shulka.application.simulation.actor.Till;
import np.shulka.application.simulation.actor.Truth;
import np.shulka.application.simulation.node.Node;
import np.shulka.application.simulation.oracle.Violation;
import np.shulka.application.simulation.schedule.Dice;
import np.shulka.application.simulation.schedule.SimulatedTime;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.payment.Payment;

/** A stage in simulated time, before nodes that run the use cases. */
public final class SimulatedStage implements Stage {
  private static final long SOON = SimulatedTime.micros(Duration.ofMillis(300));
  private static final long LATER = SimulatedTime.micros(Duration.ofSeconds(30));

  private final Scene scene;
  private final Person person;
  private final Dice dice;

  public SimulatedStage(Scene scene, Person person, Dice dice) {
    this.scene = scene;
    this.person = person;
    this.dice = dice;
  }

  @Override
  public Person person() {
    return person;
  }

  @Override
  public Dice dice() {
    return dice;
  }

  @Override
  public Person somebodyElse() {
    return dice.one(scene.people());
  }

  @Override
  public Till till() {
    return scene.khalti();
  }

  @Override
  public List<Machine> machines() {
    return scene.cluster().nodes().stream()
        .<Machine>map(node -> new SimulatedMachine(node, scene))
        .toList();
  }

  @Override
  public Truth truth() {
    return new StoredTruth(scene.store().durable());
  }

  @Override
  public void passes(Duration from, Duration to) {
    scene.scheduler().pause(dice.between(from, to));
  }

  @Override
  public boolean waitsUntil(Instant then) {
    long left = SimulatedTime.micros(then) - scene.scheduler().now();
    if (left > 0) scene.scheduler().pause(left);
    return !scene.outages().over();
  }

  @Override
  public void beside(String what, Actor actor) {
    Dice own = dice.apart(dice.number());
    later(what, SimulatedTime.duration(own.between(0, 50_000)), own, actor);
  }

  @Override
  public void later(String what, Duration after, Dice own, Actor actor) {
    long at = scene.scheduler().now() + SimulatedTime.micros(after);
    String name = scene.scheduler().running().name() + "/" + what;
    Stage stage = new SimulatedStage(scene, person, own);
    scene.scheduler().at(at, name, own, () -> actor.act(stage));
  }

  @Override
  public <T> Timed<T> times(Function<Shop, T> question) {
    Node node = scene.cluster().any(dice);
    Instant before = node.clock().instant();
    Reply<T> reply = node.call(use -> question.apply(new UseCaseShop(use, person, scene)));
    return new Timed<>(reply, before, node.clock().instant());
  }

  @Override
  public <T> Optional<T> insists(int times, Function<Shop, T> question) {
    for (int attempt = 1; ; attempt++) {
      Reply<T> reply = asks(question);
      if (attempt == times || !reply.worthRepeating()) return reply.answer();
      scene.scheduler().pause(dice.between(SOON, LATER));
    }
  }

  /** I11: what was acknowledged stays. */
  @Override
  public void acknowledged(PaymentId payment) {
    boolean stored =
        scene.store().durable().payments().find(payment).stream()
            .anyMatch(Payment.Completed.class::isInstance);
    if (!stored) throw new Violation("I11 durability", "told and not kept", payment);
  }

  @Override
  public long micros() {
    return scene.scheduler().now();
  }
}
