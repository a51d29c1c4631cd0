package np.shulka.adapters.web.wire;

import java.util.Map;
import java.util.TreeMap;
import np.shulka.domain.catalog.Extra;

/** What an add-on gives as plain JSON: true, or how much each adds or raises to, by key. */
public final class ExtraView {
  public static final String DESCRIPTION =
      "What it gives while it is paid for, by key of features: true, {\"adds\": n} for each, or"
          + " {\"raisesTo\": n}";
  public static final String EXAMPLE = "{\"storageGb\": {\"adds\": 50}}";

  private ExtraView() {}

  /** In the order of their keys. */
  public static Map<String, Object> of(Map<String, Extra> extras) {
    Map<String, Object> plain = new TreeMap<>();
    extras.forEach((key, extra) -> plain.put(key, plain(extra)));
    return plain;
  }

  private static Object plain(Extra extra) {
    return switch (extra) {
      case Extra.On() -> true;
      case Extra.More(long each) -> Map.of("adds", each);
      case Extra.AtLeast(long most) -> Map.of("raisesTo", most);
    };
  }
}
