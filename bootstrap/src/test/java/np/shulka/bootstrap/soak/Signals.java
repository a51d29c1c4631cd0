package np.shulka.bootstrap.soak;

import java.io.IOException;

/** Signals to processes that we started, by their id. */
final class Signals {
  private Signals() {}

  static void send(String signal, Process to) {
    try {
      new ProcessBuilder("kill", "-" + signal, Long.toString(to.pid())).start().onExit().join();
    } catch (IOException trouble) {
      throw new IllegalStateException(trouble);
    }
  }
}
