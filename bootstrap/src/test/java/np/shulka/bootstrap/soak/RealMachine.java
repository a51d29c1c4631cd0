package np.shulka.bootstrap.soak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import np.shulka.application.simulation.actor.Machine;

/** One of the real processes. */
record RealMachine(Server server, Ground ground, Notes notes) implements Machine {
  private static final Duration PAUSE = Duration.ofSeconds(1);

  /** kill -9. */
  @Override
  public void dies() {
    server.kill();
    notes.kills.incrementAndGet();
  }

  @Override
  public void starts() {
    try {
      server.launch();
      server.awaitReady();
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
  }

  /** PostgreSQL is killed and restarted, for everybody. */
  @Override
  public void losesTheStore(Duration duration) {
    try {
      ground.restartPostgres();
      notes.databaseRestarts.incrementAndGet();
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
  }

  /**
   * The clock of a process cannot be set from outside. Stopped in the middle of anything, it comes
   * back and believes that no time has passed.
   */
  @Override
  public void setsItsClock(Duration ahead) {
    server.pause();
    notes.pauses.incrementAndGet();
    Waiting.pass(PAUSE.plus(ahead.abs().dividedBy(200)));
    server.goOn();
  }
}
