package np.shulka.adapters.web.wire;

import java.util.Map;
import java.util.TreeMap;
import np.shulka.domain.catalog.Feature;

/** Features as plain JSON: true or false, a number, or a text by key. */
public final class FeatureView {
  public static final String DESCRIPTION =
      "What may be used: true or false, a number, or a text by key";

  private FeatureView() {}

  /** In the order of their keys, so that equal features look equal. */
  public static Map<String, Object> of(Map<String, Feature> features) {
    Map<String, Object> plain = new TreeMap<>();
    features.forEach((key, feature) -> plain.put(key, plain(feature)));
    return plain;
  }

  /** One of them. */
  public static Object plain(Feature feature) {
    return switch (feature) {
      case Feature.Flag(boolean on) -> on;
      case Feature.Limit(long most) -> most;
      case Feature.Text(String value) -> value;
    };
  }
}
