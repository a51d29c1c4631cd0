package np.shulka.bootstrap;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** A port of the machine for what a test starts a little later. */
public final class FreePort {
  /** Below those that systems give to whoever calls out: nobody gets one of these meanwhile. */
  private static final int FIRST = 20_000;

  private static final int LAST = 30_000;

  private FreePort() {}

  /** One at which nobody listens. */
  public static int any() {
    while (true) {
      int port = ThreadLocalRandom.current().nextInt(FIRST, LAST);
      if (isFree(port)) return port;
    }
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port)) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }
}
