package np.shulka.bootstrap.stories;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import np.shulka.bootstrap.demo.SignIn;
import np.shulka.sandbox.Endpoint;
import np.shulka.sandbox.Fault;

/**
 * What tests in a browser can do behind the scenes: how the gateway is, that money arrives, and
 * whose token the API takes.
 */
final class Stage implements AutoCloseable {
  /** Noticeable, and within the deadlines of the gateway. */
  private static final Duration SLOW = Duration.ofMillis(1200);

  private static final int DONE = 204;
  private static final int REFUSES = 503;

  private final Place place;
  private final Node node;
  private final HttpServer server;
  private final AtomicInteger heard = new AtomicInteger();

  private Stage(Place place, Node node, HttpServer server) {
    this.place = place;
    this.node = node;
    this.server = server;
  }

  static Stage open(Place place, Node node) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    Stage stage = new Stage(place, node, server);
    server.createContext("/gateway/", call -> stage.gateway(call, last(call)));
    server.createContext("/pay/", call -> stage.pay(call, last(call)));
    server.createContext("/token/", call -> stage.token(call, last(call)));
    server.createContext("/dashboard/", call -> stage.dashboard(call, last(call)));
    server.createContext("/lost/", call -> stage.lose(call, last(call)));
    server.createContext("/lie/", call -> stage.lie(call, last(call)));
    server.createContext("/back/", call -> stage.back(call, last(call)));
    server.createContext("/hook/", call -> stage.hook(call, last(call)));
    server.createContext("/heard/", call -> answer(call, 200, stage.heard.toString()));
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
    return stage;
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void gateway(HttpExchange call, String health) throws IOException {
    place.khalti().clearFaults();
    Breakers.close(node);
    switch (health) {
      case "healthy" -> {}
      case "slow" -> everywhere(Fault.latency(SLOW));
      case "down" -> everywhere(Fault.dropBefore());
      default -> throw new IllegalArgumentException("the gateway is never " + health);
    }
    answer(call, DONE, "");
  }

  private void everywhere(Fault fault) {
    for (Endpoint endpoint : new Endpoint[] {Endpoint.INITIATE, Endpoint.LOOKUP, Endpoint.REFUND}) {
      place.khalti().arm(endpoint, fault);
    }
  }

  private void pay(HttpExchange call, String pidx) throws IOException {
    place.khalti().complete(pidx);
    answer(call, DONE, "");
  }

  /** Somebody at the merchant's gives so many paisa back by hand. */
  private void dashboard(HttpExchange call, String wish) throws IOException {
    int at = wish.indexOf(':');
    place
        .khalti()
        .refundFromDashboard(wish.substring(0, at), Long.parseLong(wish.substring(at + 1)));
    answer(call, DONE, "");
  }

  /** The next order to refund gets lost on its way there, or its answer on its way back. */
  private void lose(HttpExchange call, String what) throws IOException {
    Fault fault = what.equals("answer") ? Fault.dropAfter() : Fault.dropBefore();
    place.khalti().arm(Endpoint.REFUND, fault, 1);
    answer(call, DONE, "");
  }

  /** The next answer to a lookup names so many paisa. */
  private void lie(HttpExchange call, String paisa) throws IOException {
    place.khalti().arm(Endpoint.LOOKUP, Fault.otherAmount(Long.parseLong(paisa)), 1);
    answer(call, DONE, "");
  }

  /** How many paisa the dashboard there shows as given back. */
  private void back(HttpExchange call, String pidx) throws IOException {
    answer(call, 200, Long.toString(place.khalti().payment(pidx).refundedPaisa()));
  }

  /** Where a partner's webhooks come, and one that takes none. */
  private void hook(HttpExchange call, String whose) throws IOException {
    call.getRequestBody().readAllBytes();
    heard.incrementAndGet();
    answer(call, whose.equals("refuses") ? REFUSES : DONE, "");
  }

  private void token(HttpExchange call, String user) throws IOException {
    answer(call, 200, new SignIn(node.address()).as(user));
  }

  private static String last(HttpExchange call) {
    String path = call.getRequestURI().getPath();
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static void answer(HttpExchange call, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    call.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) call.getResponseBody().write(bytes);
    call.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
