package np.shulka.application.catalog;

import java.util.Map;
import java.util.TreeMap;
import np.shulka.domain.catalog.Feature;
import np.shulka.domain.catalog.Plan;
import np.shulka.domain.catalog.PlanVersion;

/** What the audit log tells about a plan. */
final class PlanFacts {
  private PlanFacts() {}

  static String target(Plan plan) {
    return "plan " + plan.code();
  }

  static Map<String, Object> of(Plan plan) {
    PlanVersion version = plan.current();
    Map<String, Object> facts = new TreeMap<>();
    facts.put("status", plan.status().name());
    facts.put("version", version.number());
    facts.put("name", version.name());
    facts.put("description", version.description());
    facts.put("pricePaisa", version.price().amount().paisa());
    facts.put("taxInclusive", version.price().taxInclusive());
    facts.put("vatBasisPoints", version.price().vat().basisPoints());
    facts.put("periodUnit", version.billingPeriod().unit().name());
    facts.put("periodCount", version.billingPeriod().count());
    facts.put("trialDays", version.trialDays());
    facts.put("maxPauses", version.pauses().most());
    facts.put("longestPauseDays", version.pauses().longestDays());
    Map<String, Object> features = new TreeMap<>();
    version.features().forEach((key, feature) -> features.put(key, fact(feature)));
    facts.put("features", features);
    return facts;
  }

  private static Object fact(Feature feature) {
    return switch (feature) {
      case Feature.Flag(boolean on) -> on;
      case Feature.Limit(long most) -> most;
      case Feature.Text(String value) -> value;
    };
  }
}
