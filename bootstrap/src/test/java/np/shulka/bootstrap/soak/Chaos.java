package np.shulka.bootstrap.soak;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import np.shulka.application.simulation.oracle.Violation;
import np.shulka.application.simulation.schedule.Dice;
import np.shulka.sandbox.Endpoint;
import np.shulka.sandbox.Fault;

/** What happens to processes, to PostgreSQL and to the whole gateway; each kind once per round. */
final class Chaos implements Runnable {
  private final Ground ground;
  private final Notes notes;
  private final AtomicBoolean open;
  private final Dice dice;

  Chaos(Ground ground, Notes notes, AtomicBoolean open, Dice dice) {
    this.ground = ground;
    this.notes = notes;
    this.open = open;
    this.dice = dice;
  }

  @Override
  public void run() {
    try {
      while (open.get()) round();
    } catch (IOException | IllegalStateException trouble) {
      notes.violated(new Violation("I18 no surprise", trouble.toString()));
    }
  }

  private void round() throws IOException {
    List<Misfortune> left =
        new ArrayList<>(List.of(this::kill, this::pause, this::restartDatabase, this::outage));
    while (!left.isEmpty() && open.get()) {
      passes(500, 2_000);
      left.remove(dice.below(left.size())).strikes();
    }
  }

  /** kill -9, and after a while another process in its place. */
  private void kill() throws IOException {
    Server server = dice.one(ground.servers());
    server.kill();
    notes.kills.incrementAndGet();
    passes(100, 1_500);
    server.launch();
    server.awaitReady();
  }

  /** Stopped in the middle of anything, it comes back and believes that no time has passed. */
  private void pause() {
    Server server = dice.one(ground.servers());
    server.pause();
    notes.pauses.incrementAndGet();
    passes(1_000, 4_000);
    server.goOn();
  }

  private void restartDatabase() throws IOException {
    ground.restartPostgres();
    notes.databaseRestarts.incrementAndGet();
  }

  private void outage() {
    Fault down = dice.chance(0.5) ? Fault.dropBefore() : Fault.htmlError(503);
    for (Endpoint endpoint : List.of(Endpoint.INITIATE, Endpoint.LOOKUP)) {
      ground.khalti().arm(endpoint, down);
    }
    notes.outages.incrementAndGet();
    passes(1_000, 3_000);
    ground.khalti().clearFaults();
  }

  private void passes(int fromMillis, int toMillis) {
    Waiting.pass(Duration.ofMillis(dice.between(fromMillis, toMillis)));
  }

  /** Something that goes wrong. */
  private interface Misfortune {
    void strikes() throws IOException;
  }
}
