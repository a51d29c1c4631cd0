package np.shulka.adapters.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no HTTP client would send. */
final class WireTest {
  private final Web web = Web.started();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GARBAGE",
        "GET /api/v1/%00 HTTP/1.1",
        "GET /api/v1/plans?x=\u0001 HTTP/1.1",
        "GET /api/v1/plans?limit=%ZZ HTTP/1.1",
        "GET /api/v1/plans?limit=%00 HTTP/1.1",
        "GET /api/v1/plans;a=b HTTP/1.1",
        "GET /api/v1//plans HTTP/1.1",
        "GET /api/v1/..%2fplans HTTP/1.1",
        "GET /api/v1/%2e%2e/plans HTTP/1.1",
        "GET /api/v1/plans\u0000 HTTP/1.1",
        "GET /payments/%00 HTTP/1.1"
      })
  void what_cannot_be_read_is_a_problem(String line) throws IOException {
    String answer = send(line);

    assertThat(answer).startsWith("HTTP/1.1 400");
    assertThat(answer)
        .contains("application/problem+json")
        .contains("\"code\":\"invalid-request\"");
    assertThat(answer).doesNotContain("Tomcat", "Exception", "np.shulka", "<html");
  }

  @ParameterizedTest
  @ValueSource(strings = {"pidx=%ZZ", "pidx=a%00", "pidx=a&x=|[\"{}<>^`\\]", "pidx=%c3%28"})
  void payers_come_back_whatever_stands_in_the_address(String query) throws IOException {
    String answer = send("GET /payments/khalti/return?" + query + " HTTP/1.1");

    assertThat(answer).startsWith("HTTP/1.1 303").contains("Location: /payments/unknown");
  }

  private String send(String line) throws IOException {
    try (Socket socket = new Socket("localhost", web.port())) {
      String request = line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
