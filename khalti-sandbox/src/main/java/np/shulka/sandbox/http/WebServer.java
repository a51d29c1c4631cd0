package np.shulka.sandbox.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Listens on a port and hands every request to one function. */
public final class WebServer implements AutoCloseable {

  private static final int BODY_LIMIT_BYTES = 1 << 20;
  private static final int BACKLOG = 1024;

  static {
    // read once, when the JDK's server class is loaded: without it every small answer waits 40 ms
    System.setProperty("sun.net.httpserver.nodelay", "true");
    System.setProperty("sun.net.httpserver.maxIdleConnections", "10000");
    // longer than any client keeps a connection, so that none is closed under a request
    System.setProperty("sun.net.httpserver.idleInterval", "3600");
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private WebServer(HttpServer server) {
    this.server = server;
  }

  /** Takes a port on this host, or on loopback only when it is empty. */
  public static WebServer bind(String host, int port) {
    try {
      InetAddress address =
          host.isEmpty() ? InetAddress.getLoopbackAddress() : InetAddress.getByName(host);
      HttpServer jdk = HttpServer.create(new InetSocketAddress(address, port), BACKLOG);
      return new WebServer(jdk);
    } catch (IOException cannotListen) {
      String why = "cannot listen on port " + port + ": " + cannotListen.getMessage();
      throw new UncheckedIOException(why, cannotListen);
    }
  }

  /** Starts to answer. */
  public void serve(Function<Request, Reply> answer) {
    server.createContext("/", exchange -> serve(exchange, answer));
    server.setExecutor(threads);
    server.start();
  }

  public int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private static void serve(HttpExchange exchange, Function<Request, Reply> answer)
      throws IOException {
    try (exchange) {
      Reply reply = answer.apply(request(exchange));
      switch (reply.pace()) {
        case Reply.Pace.Never() -> {}
        case Reply.Pace.AtOnce() -> sendHead(exchange, reply).write(reply.bytes());
        case Reply.Pace.Drip(Duration gap) -> drip(exchange, reply, gap);
      }
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  private static OutputStream sendHead(HttpExchange exchange, Reply reply) throws IOException {
    reply.headers().forEach(exchange.getResponseHeaders()::set);
    int length = reply.bytes().length;
    exchange.sendResponseHeaders(reply.status(), length == 0 ? -1 : length);
    return length == 0 ? OutputStream.nullOutputStream() : exchange.getResponseBody();
  }

  private static void drip(HttpExchange exchange, Reply reply, Duration gap)
      throws IOException, InterruptedException {
    OutputStream out = sendHead(exchange, reply);
    for (byte one : reply.bytes()) {
      out.write(one);
      out.flush();
      Thread.sleep(gap);
    }
  }

  private static Request request(HttpExchange exchange) throws IOException {
    Map<String, String> headers = new HashMap<>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
    String query = exchange.getRequestURI().getRawQuery();
    byte[] body = exchange.getRequestBody().readNBytes(BODY_LIMIT_BYTES);
    return new Request(
        exchange.getRequestMethod(),
        exchange.getRequestURI().getPath(),
        query == null ? "" : query,
        headers,
        new String(body, StandardCharsets.UTF_8),
        exchange.getRemoteAddress().getAddress().isLoopbackAddress());
  }
}
