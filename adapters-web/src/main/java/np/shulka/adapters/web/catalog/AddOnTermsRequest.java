package np.shulka.adapters.web.catalog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import np.shulka.adapters.web.problem.Violation;
import np.shulka.domain.catalog.AddOnTerms;
import np.shulka.domain.catalog.Extra;
import np.shulka.domain.catalog.PlanCode;
import np.shulka.domain.catalog.PlanEdit;
import np.shulka.domain.catalog.Price;
import np.shulka.domain.money.Money;
import np.shulka.domain.money.VatRate;
import org.jspecify.annotations.Nullable;

/** What an add-on is to offer, read field by field as plans are. */
interface AddOnTermsRequest extends TermsRequest {
  int MOST_PLANS = 100;

  @Nullable Integer most();

  @Nullable List<@Nullable String> planCodes();

  @Nullable Map<String, Object> gives();

  @Override
  default @Nullable Integer trialDays() {
    return null;
  }

  @Override
  default @Nullable PausesRequest pauses() {
    return null;
  }

  @Override
  default @Nullable Map<String, Object> features() {
    return null;
  }

  /** All of them, if they can be. */
  default AddOnTerms terms(List<Violation> before) {
    List<Violation> violations = new ArrayList<>(before);
    if (name() == null) violations.add(new Violation("name", "is required"));
    if (price() == null) violations.add(new Violation("price", "is required"));
    int count = Optional.ofNullable(most()).orElse(1);
    if (count < 1 || count > AddOnTerms.MOST) {
      violations.add(new Violation("most", "is 1 to " + AddOnTerms.MOST));
    }
    Set<PlanCode> plans = plans(violations);
    Map<String, Extra> gives = Extras.read(gives(), billingPeriod() != null, violations);
    PlanEdit said = edit(violations);
    Money amount = said.amount().orElseThrow();
    boolean inclusive = said.taxInclusive().orElse(false);
    Optional<Price.Fault> fault = Price.faultOf(amount, inclusive, VatRate.NEPAL);
    if (fault.isPresent()) throw TermsRequest.noPrice(fault.get());
    return new AddOnTerms(
        said.name().orElseThrow(),
        said.description().orElse(""),
        new Price(amount, inclusive, VatRate.NEPAL),
        said.billingPeriod(),
        count,
        plans,
        gives);
  }

  private Set<PlanCode> plans(List<Violation> violations) {
    Set<PlanCode> plans = new HashSet<>();
    List<@Nullable String> codes = Optional.ofNullable(planCodes()).orElse(List.of());
    if (codes.size() > MOST_PLANS) {
      violations.add(new Violation("planCodes", "are at most " + MOST_PLANS));
    }
    for (String code : codes) {
      Optional.ofNullable(code)
          .flatMap(PlanCodes::of)
          .ifPresentOrElse(
              plans::add, () -> violations.add(new Violation("planCodes", "are codes of plans")));
    }
    return plans;
  }
}
