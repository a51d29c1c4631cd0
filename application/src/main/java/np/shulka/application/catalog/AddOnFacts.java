package np.shulka.application.catalog;

import java.util.Map;
import java.util.TreeMap;
import np.shulka.domain.catalog.AddOn;
import np.shulka.domain.catalog.AddOnTerms;
import np.shulka.domain.catalog.Extra;
import np.shulka.domain.catalog.PlanCode;

/** What the audit log tells about an add-on. */
final class AddOnFacts {
  private AddOnFacts() {}

  static String target(AddOn addOn) {
    return "add-on " + addOn.code();
  }

  static Map<String, Object> of(AddOn addOn) {
    AddOnTerms terms = addOn.current().terms();
    Map<String, Object> facts = new TreeMap<>();
    facts.put("status", addOn.status().name());
    facts.put("version", addOn.current().number());
    facts.put("name", terms.name());
    facts.put("description", terms.description());
    facts.put("pricePaisa", terms.price().amount().paisa());
    facts.put("taxInclusive", terms.price().taxInclusive());
    facts.put("vatBasisPoints", terms.price().vat().basisPoints());
    facts.put(
        "charged", terms.every().map(every -> every.count() + " " + every.unit()).orElse("ONCE"));
    facts.put("most", terms.most());
    facts.put("plans", terms.plans().stream().map(PlanCode::value).sorted().toList());
    Map<String, Object> gives = new TreeMap<>();
    terms.gives().forEach((key, extra) -> gives.put(key, fact(extra)));
    facts.put("gives", gives);
    return facts;
  }

  private static Object fact(Extra extra) {
    return switch (extra) {
      case Extra.On() -> true;
      case Extra.More(long each) -> Map.of("adds", each);
      case Extra.AtLeast(long most) -> Map.of("raisesTo", most);
    };
  }
}
