package np.shulka.bootstrap.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import np.shulka.bootstrap.demo.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The kept OpenAPI document is what the server serves; write it anew with {@code -Dshulka.write}.
 */
class OpenApiTest {
  private static final Path KEPT = Path.of("../docs/openapi.json");

  @Test
  void the_kept_document_is_the_served_one(@TempDir Path data) throws Exception {
    // without the way in for demo users, which no real server has
    Map<String, String> settings = Map.of("springdoc.swagger-ui.oauth.client-id", "");
    String served;
    try (Node node = Node.alone(data, settings)) {
      URI address = node.address().resolve("/openapi.json");
      var request = HttpRequest.newBuilder(address).header("Accept", "application/json").GET();
      served = pretty(new Browser().send(request).body());
    }
    assertThat(served).contains("/api/v1/payments/verify");

    if (System.getProperty("shulka.write") != null) Files.writeString(KEPT, served);

    assertThat(served).isEqualTo(Files.readString(KEPT));
  }

  private static String pretty(String json) {
    JsonMapper mapper = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    return mapper.writeValueAsString(mapper.readTree(json)) + "\n";
  }
}
