package np.shulka.bootstrap.demo;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a person's browser does: keeps cookies, sends forms, and follows redirects one at a time.
 */
public final class Browser {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(PATIENCE)
          .build();

  public HttpResponse<String> open(URI address) {
    return send(HttpRequest.newBuilder(address).header("Accept", "text/html").GET());
  }

  public HttpResponse<String> submit(URI address, Map<String, String> fields) {
    String form =
        fields.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", "text/html")
            .POST(BodyPublishers.ofString(form)));
  }

  public HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      HttpRequest asked = request.build();
      HttpRequest bounded = asked.timeout().isPresent() ? asked : request.timeout(PATIENCE).build();
      return client.send(bounded, BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException trouble) {
      throw new DemoFailure("no answer from " + request.build().uri().getAuthority());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new DemoFailure("interrupted");
    }
  }

  /** Where an answer sends the browser. */
  public static URI redirect(HttpResponse<?> answer) {
    return answer
        .headers()
        .firstValue("Location")
        .map(answer.request().uri()::resolve)
        .orElseThrow(() -> new DemoFailure("no redirect, but HTTP " + answer.statusCode()));
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
