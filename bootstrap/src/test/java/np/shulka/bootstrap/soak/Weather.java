package np.shulka.bootstrap.soak;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import np.shulka.application.simulation.schedule.Dice;
import np.shulka.sandbox.Endpoint;
import np.shulka.sandbox.Fault;
import np.shulka.sandbox.Fault.Kind;

/** The gateway on a bad day: every so often the next few calls go wrong. */
final class Weather implements Runnable {
  private static final List<Fault> OF_ANY =
      List.of(
          Fault.dropBefore(),
          Fault.dropAfter(),
          Fault.htmlError(500),
          Fault.htmlErrorAfter(502),
          Fault.slowReply(Duration.ofSeconds(3)),
          Fault.latency(Duration.ofMillis(400)),
          Fault.tooManyRequests(Duration.ofSeconds(1)),
          Fault.of(Kind.EMPTY_BODY),
          Fault.of(Kind.TRUNCATED_JSON),
          Fault.of(Kind.WRONG_CONTENT_TYPE),
          Fault.rawBody("null"),
          Fault.of(Kind.NOT_FOUND));

  private static final List<Fault> OF_LOOKUP =
      List.of(
          Fault.otherAmount(100),
          Fault.of(Kind.OTHER_PIDX),
          Fault.of(Kind.UNKNOWN_STATUS),
          Fault.of(Kind.NO_TRANSACTION),
          Fault.of(Kind.STRING_NUMBERS),
          Fault.of(Kind.EXTRA_FIELDS));

  private final Ground ground;
  private final Notes notes;
  private final AtomicBoolean open;
  private final Dice dice;

  Weather(Ground ground, Notes notes, AtomicBoolean open, Dice dice) {
    this.ground = ground;
    this.notes = notes;
    this.open = open;
    this.dice = dice;
  }

  @Override
  public void run() {
    while (open.get()) {
      if (dice.chance(0.3)) arm(Endpoint.LOOKUP, dice.one(OF_LOOKUP));
      else arm(dice.chance(0.5) ? Endpoint.LOOKUP : Endpoint.INITIATE, dice.one(OF_ANY));
      Waiting.pass(Duration.ofMillis(dice.between(200, 1_000)));
    }
  }

  private void arm(Endpoint endpoint, Fault fault) {
    int times = 1 + dice.below(2);
    ground.khalti().arm(endpoint, fault, times);
    notes.faults.addAndGet(times);
  }
}
