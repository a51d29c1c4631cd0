package np.shulka.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.model.ChangedOperation;
import org.openapitools.openapidiff.core.model.Endpoint;

/** An OpenAPI document of ours. */
record ApiDocument(String text) {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String NULL = "null";

  static ApiDocument read(Path file) {
    try {
      return new ApiDocument(Files.readString(file));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Raised when callers have to change. */
  int version() {
    return parsed().at("/info/version").asInt();
  }

  ApiDocument with(String what, String instead) {
    String other = text.replace(what, instead);
    if (other.equals(text)) throw new IllegalArgumentException("says nowhere " + what);
    return new ApiDocument(other);
  }

  /** The calls of this document that a newer one has not or answers otherwise. */
  List<String> brokenBy(ApiDocument newer) {
    ChangedOpenApi changes = OpenApiCompare.fromContents(comparable(), newer.comparable());
    List<String> missing = changes.getMissingEndpoints().stream().map(ApiDocument::name).toList();
    List<String> changed =
        changes.getChangedOperations().stream()
            .filter(ChangedOperation::isIncompatible)
            .map(operation -> operation.getHttpMethod() + " " + operation.getPathUrl())
            .toList();
    List<String> open = new Nullability(parsed()).brokenBy(new Nullability(newer.parsed()));
    return Stream.of(missing, changed, open).flatMap(List::stream).toList();
  }

  private static String name(Endpoint endpoint) {
    return endpoint.getMethod() + " " + endpoint.getPathUrl();
  }

  private JsonNode parsed() {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException broken) {
      throw new IllegalArgumentException(broken);
    }
  }

  /**
   * As of 3.0, because the comparison does not look at types as 3.1 writes them. What may be null
   * it does not look at either: {@link Nullability} does.
   */
  private String comparable() {
    JsonNode document = parsed();
    ((ObjectNode) document).put("openapi", "3.0.3");
    older(document);
    return document.toString();
  }

  private static void older(JsonNode node) {
    node.forEach(ApiDocument::older);
    if (!(node instanceof ObjectNode schema)) return;
    if (schema.get("type") instanceof ArrayNode types) {
      schema.put("type", types.get(0).asText());
    }
    if (schema.get("anyOf") instanceof ArrayNode choices
        && choices.size() == 2
        && NULL.equals(choices.get(1).path("type").asText())) {
      schema.remove("anyOf");
      schema.putArray("allOf").add(choices.get(0));
    }
  }
}
