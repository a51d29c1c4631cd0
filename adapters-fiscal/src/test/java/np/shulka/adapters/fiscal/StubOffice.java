package np.shulka.adapters.fiscal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** The tax office's feed with answers on demand. */
final class StubOffice implements AutoCloseable {
  private final HttpServer server;
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private volatile String answer = "200";
  private volatile int status = 200;
  private volatile boolean hanging;
  private volatile boolean stalling;

  StubOffice() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  URI url() {
    return URI.create("http://localhost:" + server.getAddress().getPort() + "/");
  }

  StubOffice saying(int status, String answer) {
    this.status = status;
    this.answer = answer;
    return this;
  }

  void hangs() {
    hanging = true;
  }

  /** Sends headers and a part of the body, and then nothing any more. */
  void stalls() {
    stalling = true;
  }

  /** Paths and bodies. */
  List<String> asked() {
    return asked;
  }

  private void handle(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    asked.add(exchange.getRequestURI() + " " + new String(body, StandardCharsets.UTF_8));
    if (hanging) return;
    byte[] said = answer.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, stalling ? said.length + 1L : said.length);
    exchange.getResponseBody().write(said);
    exchange.getResponseBody().flush();
    if (stalling) return;
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
