package np.shulka.bootstrap.demo;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Shulka's API as one subscriber calls it. */
public record Api(URI server, String token, Browser browser) {

  /** A year of billing is let pass in one request. */
  private static final Duration LONG_WORK = Duration.ofMinutes(5);

  public Answer get(String path) {
    return send(request(path).GET());
  }

  public Answer post(String path, Map<String, Object> body) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body))));
  }

  /** A table instead of JSON. */
  public Answer postTable(String path, String csv) {
    return send(
        request(path)
            .timeout(LONG_WORK)
            .header("Content-Type", "text/csv")
            .POST(BodyPublishers.ofString(csv)));
  }

  public Answer put(String path, Map<String, Object> body) {
    return send(
        request(path)
            .timeout(LONG_WORK)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body))));
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve("/api/v1" + path));
    return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
  }

  private Answer send(HttpRequest.Builder request) {
    var answer = browser.send(request);
    return new Answer(
        answer.statusCode(),
        JsonMapper.shared().readTree(answer.body()),
        answer.headers().firstValue("Retry-After"));
  }

  /** A status, a body, and when to try again if the answer says so. */
  public record Answer(int status, JsonNode body, Optional<String> retryAfter) {
    public String text(String pointer) {
      return body.at(pointer).asString("");
    }
  }
}
