package np.shulka.sandbox.http;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads and writes the JSON both sides speak. */
public final class Json {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Json() {}

  public static ObjectNode object() {
    return JSON.createObjectNode();
  }

  public static ArrayNode array() {
    return JSON.createArrayNode();
  }

  public static byte[] bytes(JsonNode node) {
    return JSON.writeValueAsBytes(node);
  }

  /** The value written there, or a refusal in the words of Khalti's framework. */
  public static JsonNode read(String text) {
    try {
      return JSON.readTree(text);
    } catch (JacksonException unreadable) {
      throw Refusal.detail(
          400, "JSON parse error - " + unreadable.getOriginalMessage(), "parse_error");
    }
  }
}
