package np.shulka.bootstrap.soak;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The servers as a browser sees them: there may be no answer, and then nothing is known. */
final class Browser {
  private final Duration patience;
  private final HttpClient client;

  Browser(Duration patience) {
    this.patience = patience;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(patience)
            .build();
  }

  boolean answers(URI address) {
    return send(HttpRequest.newBuilder(address).GET()).filter(it -> it.status() == 200).isPresent();
  }

  Optional<Answer> open(URI address) {
    return send(HttpRequest.newBuilder(address).header("Accept", "text/html").GET());
  }

  Optional<Answer> press(URI address) {
    return send(HttpRequest.newBuilder(address).POST(BodyPublishers.noBody()));
  }

  Optional<Answer> get(URI address, String token) {
    return send(signed(address, token).GET());
  }

  Optional<Answer> post(URI address, String token, String key, Map<String, Object> body) {
    return send(
        signed(address, token)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .POST(BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body))));
  }

  private static HttpRequest.Builder signed(URI address, String token) {
    return HttpRequest.newBuilder(address).header("Authorization", "Bearer " + token);
  }

  private Optional<Answer> send(HttpRequest.Builder request) {
    try {
      var answer = client.send(request.timeout(patience).build(), BodyHandlers.ofString());
      return Optional.of(Answer.of(answer));
    } catch (IOException lost) {
      return Optional.empty();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /** What came back. */
  record Answer(URI asked, int status, String body, Optional<URI> location) {
    private static Answer of(HttpResponse<String> answer) {
      Optional<URI> location =
          answer.headers().firstValue("Location").map(answer.request().uri()::resolve);
      return new Answer(answer.request().uri(), answer.statusCode(), answer.body(), location);
    }

    /** A text in the answer, or nothing. */
    String text(String pointer) {
      return json().at(pointer).asString("");
    }

    /** The json that came back. */
    JsonNode json() {
      return JsonMapper.shared().readTree(body);
    }

    boolean good() {
      return status >= 200 && status < 300;
    }
  }
}
