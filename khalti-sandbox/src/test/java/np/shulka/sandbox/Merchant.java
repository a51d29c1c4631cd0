package np.shulka.sandbox;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A merchant's server, or a stranger without a key. */
final class Merchant {

  static final String ORDER =
      """
      {"return_url":"http://localhost:9/khalti/return","website_url":"http://localhost:9/",
       "amount":13000,"purchase_order_id":"order-1","purchase_order_name":"Gold plan"}
      """;

  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final KhaltiSandbox khalti;
  private final String authorization;

  Merchant(KhaltiSandbox khalti) {
    this(khalti, "Key " + khalti.secretKey());
  }

  Merchant(KhaltiSandbox khalti, String authorization) {
    this.khalti = khalti;
    this.authorization = authorization;
  }

  /** What came back. */
  record Answer(int status, String body, HttpResponse<String> response) {

    JsonNode json() {
      return JSON.readTree(body);
    }

    String text(String field) {
      return json().path(field).asString("");
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }
  }

  String initiated() {
    return initiate(ORDER).text("pidx");
  }

  String paid() {
    String pidx = initiated();
    khalti.complete(pidx);
    return pidx;
  }

  Answer initiate(String json) {
    return post("/api/v2/epayment/initiate/", json);
  }

  Answer lookup(String pidx) {
    return post("/api/v2/epayment/lookup/", "{\"pidx\":\"" + pidx + "\"}");
  }

  Answer refund(String transactionId, String json) {
    return post("/api/merchant-transaction/" + transactionId + "/refund/", json);
  }

  String transactionOf(String pidx) {
    return khalti.payment(pidx).transactionId();
  }

  Answer post(String path, String json) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json)));
  }

  Answer form(String path, Map<String, String> fields) {
    String body =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  Answer get(String path) {
    return send(request(path).GET());
  }

  Answer delete(String path) {
    return send(request(path).DELETE());
  }

  HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(khalti.baseUrl() + path)).timeout(Duration.ofSeconds(20));
    return authorization.isEmpty() ? request : request.header("Authorization", authorization);
  }

  Answer send(HttpRequest.Builder request) {
    try {
      return sendOrFail(request);
    } catch (IOException lost) {
      throw new AssertionError("no answer", lost);
    }
  }

  Answer sendOrFail(HttpRequest.Builder request) throws IOException {
    try {
      HttpResponse<String> response =
          HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.body(), response);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", stopped);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
