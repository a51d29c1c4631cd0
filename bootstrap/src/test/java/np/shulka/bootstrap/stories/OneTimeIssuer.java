package np.shulka.bootstrap.stories;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * In front of the embedded issuer: takes each refresh token once, and remembers who shows one
 * twice. It takes its time, so that nodes meet there.
 */
final class OneTimeIssuer implements AutoCloseable {
  private static final Pattern TOLD = Pattern.compile("\"refresh_token\":\"([^\"]+)\"");
  private static final Pattern SHOWN = Pattern.compile("refresh_token=([^&]+)");
  private static final Duration SLOW = Duration.ofMillis(100);

  private final HttpServer server;
  private final HttpClient client = HttpClient.newHttpClient();
  private final Map<String, String> good = new ConcurrentHashMap<>();
  private final AtomicInteger twice = new AtomicInteger();
  private final AtomicInteger asked = new AtomicInteger();
  private volatile URI behind = URI.create("http://localhost/");

  private OneTimeIssuer(HttpServer server) {
    this.server = server;
  }

  static OneTimeIssuer start() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    OneTimeIssuer issuer = new OneTimeIssuer(server);
    server.createContext("/token", issuer::token);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
    return issuer;
  }

  String tokens() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/token";
  }

  void before(Node node) {
    behind = node.address();
  }

  /** How often somebody was asked about with a token that was shown before. */
  int shownTwice() {
    return twice.get();
  }

  int asked() {
    return asked.get();
  }

  private void token(HttpExchange call) throws IOException {
    String form = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Matcher shown = SHOWN.matcher(form);
    if (!shown.find()) {
      answer(call, forward(call, form));
      return;
    }
    asked.incrementAndGet();
    String real = good.remove(shown.group(1));
    LockSupport.parkNanos(SLOW.toNanos());
    if (real == null) {
      twice.incrementAndGet();
      answer(call, 400, "{\"error\":\"invalid_grant\"}");
    } else {
      answer(call, forward(call, form.replace(shown.group(1), real)));
    }
  }

  private HttpResponse<String> forward(HttpExchange call, String form) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(behind.resolve("/oauth2/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Authorization", call.getRequestHeaders().getFirst("Authorization"))
            .POST(BodyPublishers.ofString(form))
            .build();
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException(interrupted);
    }
  }

  /** Its refresh token has another name from now on, which is good once. */
  private void answer(HttpExchange call, HttpResponse<String> said) throws IOException {
    Matcher told = TOLD.matcher(said.body());
    if (!told.find()) {
      answer(call, said.statusCode(), said.body());
      return;
    }
    String name = UUID.randomUUID().toString();
    good.put(name, told.group(1));
    answer(call, said.statusCode(), said.body().replace(told.group(1), name));
  }

  private static void answer(HttpExchange call, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    call.getResponseHeaders().set("Content-Type", "application/json");
    call.sendResponseHeaders(status, bytes.length);
    call.getResponseBody().write(bytes);
    call.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
