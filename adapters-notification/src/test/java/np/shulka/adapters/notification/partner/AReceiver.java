package np.shulka.adapters.notification.partner;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A partner's server on this machine. */
final class AReceiver implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Got> got = new CopyOnWriteArrayList<>();

  private AReceiver(HttpServer server, Answering answering) {
    this.server = server;
    server.setExecutor(threads);
    server.createContext("/", exchange -> take(exchange, answering));
    server.start();
  }

  static AReceiver answering(Answering answering) throws IOException {
    InetSocketAddress here = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    return new AReceiver(HttpServer.create(here, 0), answering);
  }

  static AReceiver answering(int status) throws IOException {
    return answering(exchange -> exchange.sendResponseHeaders(status, -1));
  }

  private void take(HttpExchange exchange, Answering answering) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    got.add(new Got(exchange.getRequestHeaders(), new String(body, StandardCharsets.UTF_8)));
    try (exchange) {
      answering.answer(exchange);
    }
  }

  URI url(String host) {
    return URI.create("http://" + host + ":" + server.getAddress().getPort() + "/hooks");
  }

  List<Got> got() {
    return got;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  /** What came. */
  record Got(Headers headers, String body) {}

  /** What it does with a request. */
  @FunctionalInterface
  interface Answering {
    void answer(HttpExchange exchange) throws IOException;
  }
}
