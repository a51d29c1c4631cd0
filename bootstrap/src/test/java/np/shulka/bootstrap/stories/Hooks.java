package np.shulka.bootstrap.stories;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.ToIntFunction;

/** A team's program that takes webhooks, and keeps them as they came. */
final class Hooks implements AutoCloseable {
  private final List<Got> got = new CopyOnWriteArrayList<>();
  private final HttpServer server;
  private final ToIntFunction<String> answer;
  private final CountDownLatch answers;

  private Hooks(ToIntFunction<String> answer, CountDownLatch answers, Executor hands)
      throws IOException {
    this.answer = answer;
    this.answers = answers;
    var here = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    server = HttpServer.create(here, 0);
    server.createContext("/", this::take);
    server.setExecutor(hands);
    server.start();
  }

  static Hooks open() throws IOException {
    return answering(204);
  }

  /** One that answers everything with that status. */
  static Hooks answering(int status) throws IOException {
    return new Hooks(_ -> status, new CountDownLatch(0), Runnable::run);
  }

  /** One that breaks on events of that type, and takes all others. */
  static Hooks breakingOn(String type) throws IOException {
    return new Hooks(body -> body.contains(type) ? 500 : 204, new CountDownLatch(0), Runnable::run);
  }

  /** One that takes everything and says nothing, until it is closed. */
  static Hooks silent() throws IOException {
    return new Hooks(_ -> 204, new CountDownLatch(1), Executors.newVirtualThreadPerTaskExecutor());
  }

  String address() {
    return "http://localhost:" + server.getAddress().getPort() + "/hooks";
  }

  /** All that came, in the order in which it came. */
  List<Got> got() {
    return got;
  }

  private void take(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    got.add(new Got(body, Map.copyOf(exchange.getRequestHeaders())));
    try {
      answers.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    exchange.sendResponseHeaders(answer.applyAsInt(body), -1);
    exchange.close();
  }

  @Override
  public void close() {
    answers.countDown();
    server.stop(0);
  }

  /** What a webhook brought. */
  record Got(String body, Map<String, List<String>> headers) {}
}
