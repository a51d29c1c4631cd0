package np.shulka.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What may be null, and what may be missing, in answers and in requests: the part of a document
 * that openapi-diff does not look at.
 */
final class Nullability {
  private static final String COMPONENTS = "#/components/schemas/";

  /** How it stands with each part: in answers 0 is best for callers, in requests 2. */
  private static final int ALWAYS = 0;

  private static final int MAY_BE_NULL = 1;
  private static final int MAY_BE_MISSING = 2;

  private final JsonNode document;
  private final Map<String, Integer> answers = new TreeMap<>();
  private final Map<String, Integer> requests = new TreeMap<>();

  Nullability(JsonNode document) {
    this.document = document;
    for (JsonNode path : document.path("paths")) {
      for (JsonNode call : path) {
        bodies(call.path("requestBody"), requests);
        call.path("responses").forEach(answer -> bodies(answer, answers));
      }
    }
  }

  private void bodies(JsonNode body, Map<String, Integer> parts) {
    body.path("content").forEach(content -> walk("", content.path("schema"), parts));
  }

  private void walk(String place, JsonNode schema, Map<String, Integer> parts) {
    String ref = schema.path("$ref").asText();
    if (ref.startsWith(COMPONENTS)) {
      String name = ref.substring(COMPONENTS.length());
      if (seen(name, parts)) walk(name, document.at("/components/schemas/" + name), parts);
      return;
    }
    Set<String> required = new HashSet<>();
    schema.path("required").forEach(name -> required.add(name.asText()));
    schema
        .path("properties")
        .forEachEntry(
            (name, property) -> {
              boolean there = required.contains(name);
              int freedom = mayBeNull(property) ? MAY_BE_NULL : ALWAYS;
              parts.put(place + "." + name, there ? freedom : freedom + MAY_BE_MISSING);
              walk(place + "." + name, property, parts);
            });
    if (schema.has("items")) walk(place + "[]", schema.path("items"), parts);
    for (String choice : List.of("anyOf", "oneOf", "allOf")) {
      schema.path(choice).forEach(one -> walk(place, one, parts));
    }
  }

  private static boolean seen(String name, Map<String, Integer> parts) {
    return parts.putIfAbsent(name, ALWAYS) == null;
  }

  private static boolean mayBeNull(JsonNode schema) {
    if (isNull(schema.path("type"))) return true;
    for (JsonNode one : schema.path("type")) if (isNull(one)) return true;
    for (JsonNode one : schema.path("anyOf")) if (isNull(one.path("type"))) return true;
    for (JsonNode one : schema.path("oneOf")) if (isNull(one.path("type"))) return true;
    return schema.path("nullable").asBoolean();
  }

  private static boolean isNull(JsonNode type) {
    return type.asText().equals("null");
  }

  /** What a newer document leaves open that this one promised, or asks for that it did not. */
  List<String> brokenBy(Nullability newer) {
    List<String> broken = new ArrayList<>();
    compare("an answer's ", answers, newer.answers, broken, Comparator.naturalOrder());
    compare("a request's ", requests, newer.requests, broken, Comparator.reverseOrder());
    return broken;
  }

  private static void compare(
      String where,
      Map<String, Integer> before,
      Map<String, Integer> after,
      List<String> broken,
      Comparator<Integer> freedom) {
    before.forEach(
        (part, was) -> {
          Integer is = after.get(part);
          if (is != null && freedom.compare(is, was) > 0) broken.add(where + part);
        });
  }
}
