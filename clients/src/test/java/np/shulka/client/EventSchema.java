package np.shulka.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What the schema of events promises to whoever reads them, promise by promise. */
record EventSchema(String text) {
  private static final JsonMapper JSON = new JsonMapper();

  /** Whatever stands there may be relied on; what is described in words may be said better. */
  private static final List<String> SAID =
      List.of("$id", "$ref", "type", "format", "pattern", "minimum", "const");

  static EventSchema read(Path file) {
    try {
      return new EventSchema(Files.readString(file));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  EventSchema with(String what, String instead) {
    String other = text.replaceFirst(what, instead);
    if (other.equals(text)) throw new IllegalArgumentException("says nowhere " + what);
    return new EventSchema(other);
  }

  /** What was promised and is not any more. */
  Set<String> brokenBy(EventSchema newer) {
    Set<String> broken = promises();
    broken.removeAll(newer.promises());
    return broken;
  }

  Set<String> promises() {
    Set<String> promises = new TreeSet<>();
    try {
      walk("event", JSON.readTree(text), promises);
    } catch (JsonProcessingException broken) {
      throw new IllegalArgumentException(broken);
    }
    return promises;
  }

  private static void walk(String place, JsonNode schema, Set<String> promises) {
    for (String word : SAID) {
      if (schema.has(word)) promises.add(place + " " + word + " " + schema.get(word));
    }
    schema.path("required").forEach(name -> promises.add(place + " has " + name));
    schema
        .path("properties")
        .forEachEntry((name, part) -> walk(place + "." + name, part, promises));
    schema.path("$defs").forEachEntry((name, part) -> walk("#/" + name, part, promises));
    for (JsonNode rule : schema.path("allOf")) {
      String type = rule.at("/if/properties/type/const").asText();
      walk(place + " of " + type, rule.path("then"), promises);
    }
  }
}
