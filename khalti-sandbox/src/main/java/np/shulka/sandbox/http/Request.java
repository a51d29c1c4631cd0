package np.shulka.sandbox.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A request as it arrived, with the values its query, form or JSON body carries. */
public record Request(
    String method,
    String path,
    String query,
    Map<String, String> headers,
    String body,
    boolean fromHere) {

  /** The header with this name in lower case, or nothing. */
  public String header(String name) {
    return headers.getOrDefault(name, "");
  }

  /** The first value of this query parameter, or nothing. */
  public String parameter(String name) {
    return pairs(query).getOrDefault(name, "");
  }

  public Map<String, String> form() {
    return pairs(body);
  }

  /** The body as an object, whether it was sent as JSON, as a form or not at all. */
  public ObjectNode fields() {
    String type = header("content-type").toLowerCase(Locale.ROOT);
    if (type.startsWith("application/x-www-form-urlencoded")) {
      ObjectNode fields = Json.object();
      form().forEach(fields::put);
      return fields;
    }
    if (body.isBlank()) {
      return Json.object();
    }
    if (!type.startsWith("application/json")) {
      throw Refusal.detail(
          415, "Unsupported media type \"" + type + "\" in request.", "unsupported_media_type");
    }
    JsonNode json = Json.read(body);
    if (json instanceof ObjectNode fields) {
      return fields;
    }
    throw Refusal.field("non_field_errors", "Invalid data. Expected a dictionary.");
  }

  private static Map<String, String> pairs(String encoded) {
    Map<String, String> pairs = new LinkedHashMap<>();
    if (encoded.isEmpty()) {
      return pairs;
    }
    for (String pair : encoded.split("&", -1)) {
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : pair.substring(0, equals);
      pairs.putIfAbsent(decoded(name), equals < 0 ? "" : decoded(pair.substring(equals + 1)));
    }
    return pairs;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      return text;
    }
  }
}
