package np.shulka.sandbox.http;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the fields of a request and collects what is wrong with each of them. */
public final class Fields {

  private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,15}(\\.0*)?");

  private final ObjectNode source;
  private final Map<String, List<String>> errors = new LinkedHashMap<>();

  public Fields(ObjectNode source) {
    this.source = source;
  }

  /** Text that has to be there; nothing when it is not. */
  public String text(String name) {
    Optional<JsonNode> value = required(name);
    if (value.isEmpty()) {
      return "";
    }
    if (!value.get().isString() && !value.get().isNumber()) {
      wrong(name, "Not a valid string.");
      return "";
    }
    String text = value.get().asString().strip();
    if (text.isEmpty()) {
      wrong(name, "This field may not be blank.");
    }
    return text;
  }

  /** A whole number that has to be there, as a number or as its digits. */
  public OptionalLong whole(String name) {
    return required(name).map(value -> whole(name, value)).orElseGet(OptionalLong::empty);
  }

  /** A whole number that may be left out. */
  public OptionalLong wholeIfAny(String name) {
    JsonNode value = source.path(name);
    return value.isMissingNode() || value.isNull() ? OptionalLong.empty() : whole(name, value);
  }

  /** A whole number that has to be there, within these bounds. */
  public OptionalLong whole(String name, long least, long most) {
    return within(name, whole(name), least, most);
  }

  /** A whole number that may be left out, within these bounds. */
  public OptionalLong wholeIfAny(String name, long least, long most) {
    return within(name, wholeIfAny(name), least, most);
  }

  /** Text that may be left out. */
  public String textIfAny(String name) {
    JsonNode value = source.path(name);
    return value.isValueNode() && !value.isNull() ? value.asString().strip() : "";
  }

  /** Text or a number that may be left out; anything else in its place is wrong. */
  public String plainIfAny(String name) {
    JsonNode value = source.path(name);
    if (value.isMissingNode() || value.isNull() || value.isString() || value.isNumber()) {
      return textIfAny(name);
    }
    wrong(name, "Not a valid string: give it as text or as a number.");
    return "";
  }

  /** The items of a list that may be left out. */
  public List<JsonNode> listIfAny(String name) {
    JsonNode value = source.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return List.of();
    }
    if (!value.isArray()) {
      wrong(name, "Expected a list of items but got type \"" + type(value) + "\".");
      return List.of();
    }
    List<JsonNode> items = new ArrayList<>();
    value.forEach(items::add);
    return items;
  }

  /** The texts of a list that may be left out. */
  public List<String> textsIfAny(String name) {
    List<JsonNode> items = listIfAny(name);
    if (!items.stream().allMatch(JsonNode::isString)) {
      wrong(name, "Not a valid string.");
      return List.of();
    }
    return items.stream().map(JsonNode::asString).toList();
  }

  /** Finds fault with a field that holds something other than an object. */
  public void objectIfAny(String name) {
    JsonNode value = source.path(name);
    if (!value.isMissingNode() && !value.isNull() && !value.isObject()) {
      wrong(name, "Invalid data. Expected a dictionary, but got " + type(value) + ".");
    }
  }

  /** All fields whose names begin so, as text. */
  public Map<String, String> beginning(String prefix) {
    Map<String, String> found = new LinkedHashMap<>();
    source
        .properties()
        .forEach(
            field -> {
              if (field.getKey().startsWith(prefix)) {
                JsonNode value = field.getValue();
                found.put(field.getKey(), value.isString() ? value.asString() : value.toString());
              }
            });
    return found;
  }

  public void wrong(String name, String message) {
    errors.computeIfAbsent(name, _ -> new ArrayList<>()).add(message);
  }

  /** Whether nothing has been found wrong with this field so far. */
  public boolean fine(String name) {
    return !errors.containsKey(name);
  }

  /** Refuses the request when anything is wrong with it. */
  public void refuseIfWrong() {
    if (!errors.isEmpty()) {
      throw Refusal.fields(errors);
    }
  }

  /** The whole number this value stands for, whether written as a number or as digits. */
  public static OptionalLong wholeNumber(JsonNode value) {
    boolean readable = value.isNumber() || value.isString();
    String digits = readable ? value.asString().strip() : "";
    return WHOLE.matcher(digits).matches()
        ? OptionalLong.of(new BigDecimal(digits).longValueExact())
        : OptionalLong.empty();
  }

  private OptionalLong whole(String name, JsonNode value) {
    OptionalLong number = wholeNumber(value);
    if (number.isEmpty()) {
      wrong(name, "A valid integer is required.");
    }
    return number;
  }

  private OptionalLong within(String name, OptionalLong number, long least, long most) {
    if (number.isPresent() && number.getAsLong() < least) {
      wrong(name, "Ensure this value is greater than or equal to " + least + ".");
    } else if (number.isPresent() && number.getAsLong() > most) {
      wrong(name, "Ensure this value is less than or equal to " + most + ".");
    }
    return number;
  }

  private Optional<JsonNode> required(String name) {
    JsonNode value = source.path(name);
    if (value.isMissingNode()) {
      wrong(name, "This field is required.");
      return Optional.empty();
    }
    if (value.isNull()) {
      wrong(name, "This field may not be null.");
      return Optional.empty();
    }
    return Optional.of(value);
  }

  private static String type(JsonNode value) {
    return switch (value.getNodeType()) {
      case STRING -> "str";
      case NUMBER -> value.isIntegralNumber() ? "int" : "float";
      case BOOLEAN -> "bool";
      case ARRAY -> "list";
      default -> "dict";
    };
  }
}
