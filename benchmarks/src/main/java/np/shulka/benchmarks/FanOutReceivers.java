package np.shulka.benchmarks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * The programs of the teams: each takes what comes, and looks whether it is the next one of its
 * subscriber. One of them may be dead: it takes the call and says nothing.
 */
final class FanOutReceivers implements AutoCloseable {
  private static final int LONGEST_MILLIS = 120_000;
  private final HttpServer server;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Map<String, AtomicLong> last = new ConcurrentHashMap<>();
  private volatile Count count = new Count();
  private volatile String dead = "";

  FanOutReceivers() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 500);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::take);
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  /** From now on that one says nothing. */
  void dies(int endpoint) {
    dead = "/" + endpoint;
  }

  /** Counts anew. */
  Count anew() {
    count = new Count();
    return count;
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      String path = exchange.getRequestURI().getPath();
      if (path.equals(dead)) {
        closing.await();
        return;
      }
      note(path, body);
      exchange.sendResponseHeaders(204, -1);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void note(String path, String body) {
    long sequence = Long.parseLong(field(body, "\"sequence\":", ','));
    String whose = path + field(body, "\"subscriberId\":\"", '"');
    Instant happened = Instant.parse(field(body, "\"createdAt\":\"", '"'));
    AtomicLong known = last.computeIfAbsent(whose, _ -> new AtomicLong());
    long before = known.getAndAccumulate(sequence, Math::max);
    count.add(sequence - before, Duration.between(happened, Instant.now()).toMillis());
  }

  private static String field(String json, String name, char end) {
    int from = json.indexOf(name) + name.length();
    return json.substring(from, json.indexOf(end, from));
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
  }

  /** What came since the counting began. */
  static final class Count {
    private final AtomicLong taken = new AtomicLong();
    private final AtomicLong doubled = new AtomicLong();
    private final AtomicLong disordered = new AtomicLong();
    private final AtomicLongArray millis = new AtomicLongArray(LONGEST_MILLIS + 1);

    private void add(long step, long age) {
      if (step == 1) taken.incrementAndGet();
      else (step < 1 ? doubled : disordered).incrementAndGet();
      millis.incrementAndGet(Math.clamp(age, 0, LONGEST_MILLIS));
    }

    long taken() {
      return taken.get();
    }

    long doubled() {
      return doubled.get();
    }

    long disordered() {
      return disordered.get();
    }

    /** So old were events when they came, but for the slowest of so many of a thousand. */
    double age(int perMille) {
      long all = 0;
      for (int i = 0; i <= LONGEST_MILLIS; i++) all += millis.get(i);
      long seen = 0;
      for (int i = 0; i <= LONGEST_MILLIS; i++) {
        seen += millis.get(i);
        if (seen * 1_000 >= all * perMille) return i;
      }
      return LONGEST_MILLIS;
    }
  }
}
