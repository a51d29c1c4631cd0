package np.shulka.adapters.persistence.catalog;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import java.util.Map;
import np.shulka.adapters.persistence.work.Json;
import np.shulka.domain.catalog.Extra;
import org.jooq.JSONB;

/** How what an add-on gives lies in one column; mostly that is nothing. */
final class ExtraRows {
  private static final JSONB NOTHING = JSONB.valueOf("{}");
  private static final String ADDS = "adds";
  private static final String RAISES_TO = "raisesTo";

  private ExtraRows() {}

  static JSONB json(Map<String, Extra> gives) {
    if (gives.isEmpty()) return NOTHING;
    return Json.of(
        gives.entrySet().stream()
            .collect(toMap(Map.Entry::getKey, extra -> plain(extra.getValue()))));
  }

  private static Object plain(Extra extra) {
    return switch (extra) {
      case Extra.On() -> true;
      case Extra.More(long each) -> Map.of(ADDS, each);
      case Extra.AtLeast(long most) -> Map.of(RAISES_TO, most);
    };
  }

  static Map<String, Extra> extras(JSONB json) {
    if (json.equals(NOTHING)) return Map.of();
    return Json.read(json).entrySet().stream()
        .collect(toMap(Map.Entry::getKey, extra -> extra(extra.getValue())));
  }

  private static Extra extra(Object json) {
    return switch (json) {
      case Boolean _ -> new Extra.On();
      case Map<?, ?> more when more.containsKey(ADDS) -> new Extra.More(number(more.get(ADDS)));
      case Map<?, ?> raise when raise.containsKey(RAISES_TO) ->
          new Extra.AtLeast(number(raise.get(RAISES_TO)));
      default -> throw new IllegalStateException("no extra: " + json);
    };
  }

  private static long number(Object json) {
    return ((Number) requireNonNull(json)).longValue();
  }
}
