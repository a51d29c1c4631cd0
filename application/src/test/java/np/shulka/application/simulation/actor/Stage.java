package np.shulka.application.simulation.actor;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import np.shulka.application.simulation.schedule.Dice;
import np.shulka.domain.identity.PaymentId;

/**
 * Where one actor acts once: for whom, with which draws, and on which world. Actors know nothing
 * else, so they are the same in the simulation and before the real thing.
 */
public interface Stage {
  Person person();

  Dice dice();

  /** One of all people; perhaps the same. */
  Person somebodyElse();

  /** The gateway's page, the banks behind it, and the merchant's dashboard. */
  Till till();

  /** The machines that everything runs on. */
  List<Machine> machines();

  /** What is durable now, for whoever judges an answer. */
  Truth truth();

  /** Time passes, and others act. */
  void passes(Duration from, Duration to);

  /**
   * Nothing happens here until then.
   *
   * @return whether people still act then, and do not only wait for what they did to settle
   */
  boolean waitsUntil(Instant then);

  /** Does something beside what goes on here. */
  void beside(String what, Actor actor);

  /** Does something after that time, whatever goes on here. */
  void later(String what, Duration after, Dice own, Actor actor);

  /** Asks one server once, which takes from one moment to another of its own clock. */
  <T> Timed<T> times(Function<Shop, T> question);

  /** Asks again after a while when there was no answer or an answer that may change. */
  <T> Optional<T> insists(int times, Function<Shop, T> question);

  /** Somebody was told that this payment is completed: from now on it must be (I11). */
  void acknowledged(PaymentId payment);

  /** How many microseconds of true time have passed since some moment. */
  long micros();

  /** Asks one server once. */
  default <T> Reply<T> asks(Function<Shop, T> question) {
    return times(question).reply();
  }

  /** A reply, and what the clock of the server that gave it showed before and after. */
  record Timed<T>(Reply<T> reply, Instant before, Instant after) {}
}
