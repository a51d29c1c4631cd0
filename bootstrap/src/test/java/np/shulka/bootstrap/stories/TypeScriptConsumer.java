package np.shulka.bootstrap.stories;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The reference consumer of webhooks in TypeScript, as a team would run it. */
record TypeScriptConsumer(Process process, URI address) implements AutoCloseable {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  static String hooks(int port) {
    return "http://localhost:" + port + "/hooks";
  }

  /** Where the endpoint with that secret leads to. */
  static TypeScriptConsumer start(URI shulka, PartnerTeam team, String secret, int port)
      throws IOException {
    ProcessBuilder program =
        new ProcessBuilder("node", "../clients/typescript/dist/reporting/consumer.js")
            .redirectErrorStream(true);
    program
        .environment()
        .putAll(
            Map.of(
                "SHULKA_URL",
                shulka.toString().replaceAll("/$", ""),
                "CLIENT_ID",
                team.let().text("/clientId"),
                "CLIENT_SECRET",
                team.let().text("/clientSecret"),
                "WEBHOOK_SECRET",
                secret,
                "PORT",
                Integer.toString(port)));
    Process process = program.start();
    BufferedReader said = process.inputReader();
    String first = said.readLine();
    if (!"listening".equals(first)) {
      throw new IOException(first + "\n" + said.lines().collect(Collectors.joining("\n")));
    }
    return new TypeScriptConsumer(process, URI.create("http://127.0.0.1:" + port));
  }

  /** What it answers to a webhook with these headers. */
  int hears(String body, Map<String, String> headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address.resolve("/hooks")).POST(BodyPublishers.ofString(body));
    headers.forEach(request::header);
    return CLIENT.send(request.build(), BodyHandlers.discarding()).statusCode();
  }

  /** The same webhook once more, as it came. */
  int hears(Hooks.Got got) throws Exception {
    return hears(got.body(), headers(got));
  }

  /** Those that the specification knows. */
  static Map<String, String> headers(Hooks.Got got) {
    Map<String, String> headers = new HashMap<>();
    got.headers()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
    headers.keySet().removeIf(name -> !name.startsWith("webhook-"));
    return headers;
  }

  /** What was paid, by subscriber. */
  Map<String, Long> totals() {
    return says("GET").at("/totals").properties().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().asLong()));
  }

  boolean hasGaps() {
    return says("GET").at("/hasGaps").asBoolean();
  }

  /** Reads the feed on. */
  void catchesUp() {
    says("POST");
  }

  private JsonNode says(String method) {
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve("/revenue"))
            .method(method, BodyPublishers.noBody())
            .build();
    try {
      HttpResponse<String> answer = CLIENT.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != 200) throw new IllegalStateException(answer.body());
      return JsonMapper.shared().readTree(answer.body());
    } catch (IOException trouble) {
      throw new IllegalStateException(trouble);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
