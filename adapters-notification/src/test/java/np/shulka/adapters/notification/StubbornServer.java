package np.shulka.adapters.notification;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** A mail server that knows nobody, hangs, or dribbles. */
final class StubbornServer implements AutoCloseable {
  private final ServerSocket socket;
  private final Temper temper;
  private final AtomicInteger conversations = new AtomicInteger();

  enum Temper {
    KNOWS_NOBODY,
    SAYS_NOTHING,
    DRIBBLES
  }

  StubbornServer(Temper temper) throws IOException {
    this.temper = temper;
    this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::serve);
  }

  int port() {
    return socket.getLocalPort();
  }

  int conversations() {
    return conversations.get();
  }

  private void serve() {
    while (!socket.isClosed()) {
      try {
        Socket caller = socket.accept();
        conversations.incrementAndGet();
        Thread.ofVirtual().start(() -> talk(caller));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void talk(Socket caller) {
    try (caller) {
      switch (temper) {
        case KNOWS_NOBODY -> refuse(caller);
        case SAYS_NOTHING -> LockSupport.park();
        case DRIBBLES -> dribble(caller);
      }
    } catch (IOException gone) {
      return; // the caller hung up, which is what tests wait for
    }
  }

  private static void refuse(Socket caller) throws IOException {
    var lines = new BufferedReader(new InputStreamReader(caller.getInputStream(), US_ASCII));
    say(caller, "220 hello\r\n");
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      String said = line.toUpperCase(Locale.ROOT);
      if (said.startsWith("RCPT")) say(caller, "550 5.1.1 " + line.substring(8) + " unknown\r\n");
      else if (said.startsWith("QUIT")) return;
      else say(caller, "250 ok\r\n");
    }
  }

  private static void dribble(Socket caller) throws IOException {
    for (int i = 0; i < 10_000; i++) {
      say(caller, "220-still thinking\r\n");
      LockSupport.parkNanos(20_000_000);
    }
  }

  private static void say(Socket caller, String words) throws IOException {
    OutputStream out = caller.getOutputStream();
    out.write(words.getBytes(US_ASCII));
    out.flush();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
