package np.shulka.adapters.web.wire;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Text is text: no number taken for it, nothing in it that a database cannot hold. */
public final class StrictText extends StdScalarDeserializer<String> {
  StrictText() {
    super(String.class);
  }

  @Override
  public String deserialize(JsonParser parser, DeserializationContext context) {
    if (parser.currentToken() != JsonToken.VALUE_STRING) {
      return context.reportInputMismatch(this, "not text");
    }
    String text = parser.getString();
    if (!storable(text)) return context.reportInputMismatch(this, "not storable");
    return text;
  }

  /** Neither U+0000 nor half a surrogate pair. */
  public static boolean storable(String text) {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int character = text.codePointAt(i);
      boolean halfAPair =
          character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
      if (character == 0 || halfAPair) return false;
    }
    return true;
  }
}
