package np.shulka.adapters.khalti;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/**
 * Reads Khalti's JSON: tolerant of fields nobody documented and of numbers in quotes, strict about
 * everything that could change what an amount or a status means.
 */
final class KhaltiJson {
  private static final int DEEPEST = 16;
  private static final int LONGEST_NUMBER = 32;
  private static final int LONGEST_REASON = 300;
  private static final Set<String> NOT_A_REASON = Set.of("error_key", "status_code", "idx");

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST)
                          .maxNumberLength(LONGEST_NUMBER)
                          .build())
                  .build())
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(
              DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
              DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .withCoercionConfig(LogicalType.Textual, KhaltiJson::onlyItself)
          .withCoercionConfig(LogicalType.Boolean, KhaltiJson::onlyItself)
          .build();

  private KhaltiJson() {}

  private static void onlyItself(MutableCoercionConfig coercion) {
    coercion
        .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
  }

  static byte[] write(Object request) {
    return MAPPER.writeValueAsBytes(request);
  }

  /** Empty where the text is not one JSON object of that shape. */
  static <T> Optional<T> read(String json, Class<T> shape) {
    try {
      return Optional.ofNullable(MAPPER.readValue(json, shape));
    } catch (JacksonException unreadable) {
      // Its message quotes the text, which may hold the payer's data.
      return Optional.empty();
    }
  }

  /** What an error body says in words for people; empty where it is not a JSON object. */
  static Optional<String> reason(String json) {
    try {
      JsonNode body = MAPPER.readTree(json);
      return body.isObject() ? Optional.of(reason(body)) : Optional.empty();
    } catch (JacksonException unreadable) {
      return Optional.empty();
    }
  }

  private static String reason(JsonNode body) {
    List<String> reasons = new ArrayList<>();
    for (Map.Entry<String, JsonNode> field : body.properties()) {
      if (NOT_A_REASON.contains(field.getKey())) continue;
      texts(field.getValue())
          .forEach(
              text ->
                  reasons.add(
                      field.getKey().equals("detail") ? text : field.getKey() + ": " + text));
    }
    return KhaltiText.anonymousLine(String.join("; ", reasons), LONGEST_REASON);
  }

  private static List<String> texts(JsonNode value) {
    if (value.isString()) return List.of(value.asString());
    return value.isArray()
        ? value.valueStream().filter(JsonNode::isString).map(JsonNode::asString).toList()
        : List.of();
  }
}
