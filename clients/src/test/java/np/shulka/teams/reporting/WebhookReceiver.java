package np.shulka.teams.reporting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import np.shulka.client.ApiClient;
import np.shulka.client.model.Event;

/** Takes what is signed with our secret, and answers when it is taken and not before. */
final class WebhookReceiver implements AutoCloseable {
  private static final int TAKEN = 204;
  private static final int NOT_OURS = 401;
  private static final int NONSENSE = 400;

  private final ObjectMapper json = ApiClient.createDefaultObjectMapper();
  private final HttpServer server;
  private final Webhook signatures;
  private final Consumer<Event> taker;

  WebhookReceiver(Webhook signatures, Consumer<Event> taker) throws IOException {
    this.signatures = signatures;
    this.taker = taker;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/hooks", this::hear);
    server.start();
  }

  URI address() {
    return URI.create("http://localhost:" + server.getAddress().getPort() + "/hooks");
  }

  private void hear(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(answer(exchange, body), -1);
    }
  }

  /** The bytes that came are what is signed, so they are read only after that. */
  private int answer(HttpExchange exchange, String body) {
    try {
      signatures.verify(body, HttpHeaders.of(exchange.getRequestHeaders(), (_, _) -> true));
      taker.accept(json.readValue(body, Event.class));
      return TAKEN;
    } catch (WebhookVerificationException forged) {
      return NOT_OURS;
    } catch (JsonProcessingException nonsense) {
      return NONSENSE;
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
