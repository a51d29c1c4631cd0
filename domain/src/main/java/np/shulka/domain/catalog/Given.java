package np.shulka.domain.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What somebody may use of what they selected. It is worked out once: what each add-on made of the
 * features of its plan is kept beside the result.
 *
 * @param steps what the add-ons made different, in the order in which they did
 */
public record Given(Selection selection, Map<String, Feature> features, List<Step> steps) {
  /** The limit that the quantity of a selection is held against (S5, S6). */
  public static final String SEATS = "seats";

  public Given {
    features = Map.copyOf(features);
    steps = List.copyOf(steps);
  }

  /** Nothing of it may be used. */
  public static Given nothingOf(Selection selection) {
    return new Given(selection, Map.of(), List.of());
  }

  /** What its plan gives alone. */
  public static Given planOf(Selection selection, PlanVersion plan) {
    return new Given(selection, plan.features(), List.of());
  }

  /**
   * What its plan gives, and what recurs beside it: limits are raised, then added to, then what is
   * neither is switched on, so that the order of the add-ons makes no difference.
   */
  public static Given allOf(Chosen chosen) {
    Map<String, Feature> features = new HashMap<>(chosen.plan().features());
    List<Step> steps = new ArrayList<>();
    sources(chosen).forEach(source -> give(features, steps, source));
    return new Given(chosen.selection(), features, steps);
  }

  private static List<Source> sources(Chosen chosen) {
    List<Source> sources = new ArrayList<>();
    for (int at = 0; at < chosen.addOns().size(); at++) {
      PinnedAddOn addOn = chosen.selection().addOns().get(at);
      new TreeMap<>(chosen.addOns().get(at).terms().gives())
          .forEach((key, extra) -> sources.add(new Source(key, addOn, extra)));
    }
    sources.sort(Comparator.comparingInt(Source::turn));
    return sources;
  }

  private static void give(Map<String, Feature> features, List<Step> steps, Source source) {
    Optional<Feature> before = Optional.ofNullable(features.get(source.key()));
    Feature after = source.extra().beside(before, source.addOn().quantity());
    if (before.filter(after::equals).isPresent()) return;
    features.put(source.key(), after);
    steps.add(new Step(source, before, after));
  }

  /**
   * Of which limits there is more than is given: more seats than the limit of that name. Nothing is
   * taken away for it (S5).
   */
  public Set<String> overLimit() {
    boolean over =
        features.get(SEATS) instanceof Feature.Limit(long most) && selection.quantity() > most;
    return over ? Set.of(SEATS) : Set.of();
  }

  /** What an add-on gives under a key. */
  public record Source(String key, PinnedAddOn addOn, Extra extra) {
    private int turn() {
      return switch (extra) {
        case Extra.AtLeast _ -> 0;
        case Extra.More _ -> 1;
        case Extra.On _ -> 2;
      };
    }
  }

  /** What came of that. */
  public record Step(Source source, Optional<Feature> before, Feature after) {}
}
