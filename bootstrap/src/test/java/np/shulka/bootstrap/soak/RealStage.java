package np.shulka.bootstrap.soak;

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
import np.shulka.application.simulation.schedule.Dice;
import np.shulka.application.simulation.schedule.SimulatedTime;
import np.shulka.domain.identity.PaymentId;

/** A stage in real time, made short, before real servers. */
record RealStage(Town town, Person person, Dice dice, String token) implements Stage {

  static RealStage of(Town town, Person person, Dice dice) {
    String token = town.ground().issuer().token(person.subject().value());
    return new RealStage(town, person, dice, token);
  }

  @Override
  public Person somebodyElse() {
    return dice.one(town.people());
  }

  @Override
  public Till till() {
    return town.till();
  }

  @Override
  public List<Machine> machines() {
    return town.machines();
  }

  @Override
  public Truth truth() {
    return town.truth();
  }

  @Override
  public void passes(Duration from, Duration to) {
    Waiting.pass(Pace.of(dice.between(from, to)));
  }

  /** Months do not pass here: whoever waits for an end acts before it. */
  @Override
  public boolean waitsUntil(Instant then) {
    return town.open();
  }

  @Override
  public void beside(String what, Actor actor) {
    later(what, Duration.ZERO, dice.apart(dice.number()), actor);
  }

  @Override
  public void later(String what, Duration after, Dice own, Actor actor) {
    Stage stage = new RealStage(town, person, own, token);
    town.notes()
        .tells(
            () -> {
              Waiting.pass(Pace.of(after));
              actor.act(stage);
            });
  }

  @Override
  public <T> Timed<T> times(Function<Shop, T> question) {
    Server server = dice.one(town.ground().servers());
    Instant before = Instant.now();
    var office = Optional.of(town.office(server));
    var shop = new WebShop(server.address(), token, office, town.ground().khalti()::payment);
    Reply<T> reply = reply(shop, question);
    return new Timed<>(reply, before, Instant.now());
  }

  private static <T> Reply<T> reply(Shop shop, Function<Shop, T> question) {
    try {
      return new Reply.Answered<>(question.apply(shop));
    } catch (Unanswered lost) {
      return new Reply.Lost<>();
    } catch (Declined declined) {
      return new Reply.Refused<>(declined.lasting());
    }
  }

  @Override
  public <T> Optional<T> insists(int times, Function<Shop, T> question) {
    for (int attempt = 1; ; attempt++) {
      Reply<T> reply = asks(question);
      boolean enough = attempt == times || Thread.currentThread().isInterrupted();
      if (enough || !reply.worthRepeating()) return reply.answer();
      Waiting.pass(Duration.ofMillis(dice.between(100, 1_500)));
    }
  }

  /** The judge looks whether it is kept. */
  @Override
  public void acknowledged(PaymentId payment) {
    town.notes().tellsCompleted(payment.toString());
  }

  @Override
  public long micros() {
    return SimulatedTime.micros(Duration.ofNanos(System.nanoTime()));
  }
}
