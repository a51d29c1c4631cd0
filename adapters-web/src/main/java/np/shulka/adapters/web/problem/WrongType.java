package np.shulka.adapters.web.problem;

import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says what a value should have been, where that can be said in few words. */
final class WrongType {
  static final String PLAIN = "has the wrong type or cannot be read";

  private WrongType() {}

  static String of(@Nullable Class<?> wanted) {
    if (wanted == null) return PLAIN;
    String what = word(wanted);
    return what.isEmpty() ? PLAIN : "has the wrong type: it is " + what;
  }

  private static String word(Class<?> wanted) {
    if (wanted == UUID.class) return "an id like 0198c0de-0000-7000-8000-000000000000";
    if (wanted == Integer.class || wanted == int.class) return "a whole number";
    if (wanted == Long.class || wanted == long.class) return "a whole number";
    if (wanted == Boolean.class || wanted == boolean.class) return "true or false";
    if (Collection.class.isAssignableFrom(wanted)) return "a list";
    return wanted == String.class ? "a text, without NUL and half characters" : "";
  }
}
