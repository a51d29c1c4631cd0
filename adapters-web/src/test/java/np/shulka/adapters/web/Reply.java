package np.shulka.adapters.web;

import java.net.http.HttpHeaders;
import org.assertj.core.api.Assertions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What came back over HTTP. */
record Reply(int status, HttpHeaders headers, String body) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Whatever is wrong with a field has a name, or nobody could say it in another language. */
  Reply {
    Assertions.assertThat(body).doesNotContain("\"code\":\"invalid\"");
  }

  /** The value at that pointer, {@code /payment/id}, as text. */
  String at(String pointer) {
    return json().at(pointer).asString();
  }

  JsonNode json() {
    return JSON.readTree(body);
  }

  String header(String name) {
    return headers.firstValue(name).orElse("");
  }

  Reply is(int expected) {
    Assertions.assertThat(status).as(body).isEqualTo(expected);
    return this;
  }

  /** A problem as it has to be, of that status and code. */
  Reply isProblem(int expected, String code) {
    Assertions.assertThat(at("/code")).as(body).isEqualTo(code);
    return isProblem(expected);
  }

  Reply isProblem(int expected) {
    is(expected);
    Assertions.assertThat(header("Content-Type")).isEqualTo("application/problem+json");
    Assertions.assertThat(at("/type")).isEqualTo("urn:shulka:problem:" + at("/code"));
    Assertions.assertThat(at("/title")).isNotBlank();
    Assertions.assertThat(json().at("/status").asInt()).isEqualTo(expected);
    Assertions.assertThat(at("/detail")).isNotBlank();
    Assertions.assertThat(at("/instance")).startsWith("/");
    Assertions.assertThat(body).doesNotContain("Exception", "np.shulka", "springframework");
    return this;
  }

  /** A refusal that names that field. */
  Reply namesField(String field) {
    isProblem(400, "invalid-request");
    Assertions.assertThat(json().at("/errors").valueStream().map(it -> it.at("/field").asString()))
        .as(body)
        .contains(field);
    return this;
  }
}
