package np.shulka.adapters.web.catalog;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import np.shulka.adapters.web.problem.InvalidRequest;
import np.shulka.adapters.web.problem.Violation;
import np.shulka.adapters.web.wire.MoneyView;
import np.shulka.adapters.web.wire.StrictText;
import np.shulka.domain.catalog.Feature;
import np.shulka.domain.catalog.PauseTerms;
import np.shulka.domain.catalog.PlanEdit;
import np.shulka.domain.catalog.Price;
import np.shulka.domain.money.BillingPeriod;
import np.shulka.domain.money.Money;
import org.jspecify.annotations.Nullable;

/** What a plan is to offer, read field by field; every field may be missing here. */
interface TermsRequest {
  int LONGEST_NAME = 255;
  int LONGEST_DESCRIPTION = 4_000;
  int LONGEST_TRIAL = 366;
  int LONGEST_PERIOD = 1_000;
  int MOST_FEATURES = 100;
  int LONGEST_FEATURE = 1_000;
  String FEATURE_KEY = "[A-Za-z0-9_.-]{1,64}";

  @Nullable String name();

  @Nullable String description();

  @Nullable MoneyView price();

  @Nullable EveryRequest billingPeriod();

  @Nullable Integer trialDays();

  @Nullable PausesRequest pauses();

  @Nullable Boolean taxInclusive();

  @Nullable Map<String, Object> features();

  /** How long a period is to last. */
  record EveryRequest(@Nullable String unit, @Nullable Integer count) {}

  /** How much may be paused. */
  @Schema(description = "How much may be paused")
  record PausesRequest(
      @Schema(minimum = "0", maximum = "1000", description = "Per subscription, 0 for never")
          @Nullable Integer most,
      @Schema(minimum = "1", maximum = "366", description = "Days that one pause lasts at most")
          @Nullable Integer longestDays) {
    private PlanEdit.Pauses read(List<Violation> violations) {
      within("pauses.most", most, 0, PauseTerms.MOST, violations);
      within("pauses.longestDays", longestDays, 1, PauseTerms.LONGEST, violations);
      return new PlanEdit.Pauses(Optional.ofNullable(most), Optional.ofNullable(longestDays));
    }

    private static void within(
        String field, @Nullable Integer said, int least, int most, List<Violation> violations) {
      if (said != null && (said < least || said > most)) {
        violations.add(new Violation(field, "is " + least + " to " + most));
      }
    }
  }

  /** What was said, if all of it can be. */
  default PlanEdit edit(List<Violation> before) {
    List<Violation> violations = new ArrayList<>(before);
    text("name", name(), 1, LONGEST_NAME, violations);
    text("description", description(), 0, LONGEST_DESCRIPTION, violations);
    Integer days = trialDays();
    if (days != null && (days < 0 || days > LONGEST_TRIAL)) {
      violations.add(new Violation("trialDays", "is 0 to " + LONGEST_TRIAL));
    }
    Optional<Money> amount = amount(violations);
    Optional<BillingPeriod> period = period(violations);
    PausesRequest said = pauses();
    PlanEdit.Pauses paused = said == null ? PlanEdit.Pauses.AS_BEFORE : said.read(violations);
    Optional<Map<String, Feature>> offered = offered(violations);
    if (!violations.isEmpty()) throw new InvalidRequest(violations);
    return new PlanEdit(
        Optional.ofNullable(name()).map(String::strip),
        Optional.ofNullable(description()),
        amount,
        Optional.ofNullable(taxInclusive()),
        period,
        Optional.ofNullable(days),
        paused,
        offered);
  }

  private static void text(
      String field, @Nullable String text, int least, int most, List<Violation> violations) {
    if (text == null) return;
    if (text.strip().length() < least || text.length() > most) {
      violations.add(new Violation(field, "has " + least + " to " + most + " characters"));
    }
  }

  private Optional<Money> amount(List<Violation> violations) {
    MoneyView price = price();
    if (price == null) return Optional.empty();
    if (!MoneyView.NPR.equals(price.currency())) {
      violations.add(new Violation("price.currency", "is NPR"));
    }
    if (price.amount() < 0) {
      violations.add(new Violation("price.amount", "is not negative"));
      return Optional.empty();
    }
    return Optional.of(Money.paisa(price.amount()));
  }

  private Optional<BillingPeriod> period(List<Violation> violations) {
    EveryRequest every = billingPeriod();
    if (every == null) return Optional.empty();
    Optional<BillingPeriod.Unit> unit = unit(every.unit());
    int count = every.count() == null ? 1 : every.count();
    if (unit.isEmpty()) {
      violations.add(new Violation("billingPeriod.unit", "is day, week, month or year"));
    }
    if (count < 1 || count > LONGEST_PERIOD) {
      violations.add(new Violation("billingPeriod.count", "is 1 to " + LONGEST_PERIOD));
      return Optional.empty();
    }
    return unit.map(known -> new BillingPeriod(known, count));
  }

  private static Optional<BillingPeriod.Unit> unit(@Nullable String word) {
    for (BillingPeriod.Unit unit : BillingPeriod.Unit.values()) {
      if (unit.name().toLowerCase(Locale.ROOT).equals(word)) return Optional.of(unit);
    }
    return Optional.empty();
  }

  private Optional<Map<String, Feature>> offered(List<Violation> violations) {
    Map<String, Object> given = features();
    if (given == null) return Optional.empty();
    Map<String, Feature> features = new HashMap<>();
    given.forEach(
        (key, value) ->
            feature(value)
                .filter(_ -> key.matches(FEATURE_KEY))
                .ifPresentOrElse(
                    known -> features.put(key, known),
                    () -> violations.add(new Violation("features", NO_FEATURE))));
    if (given.size() > MOST_FEATURES) {
      violations.add(new Violation("features", "has at most " + MOST_FEATURES + " keys"));
    }
    return Optional.of(features);
  }

  String NO_FEATURE =
      "has keys of 1 to 64 letters, digits and _.- whose values are true or false, whole numbers"
          + " or texts";

  private static Optional<Feature> feature(@Nullable Object value) {
    return switch (value) {
      case Boolean on -> Optional.of(new Feature.Flag(on));
      case Integer most -> Optional.of(new Feature.Limit(most));
      case Long most -> Optional.of(new Feature.Limit(most));
      case String text when text.length() <= LONGEST_FEATURE && StrictText.storable(text) ->
          Optional.of(new Feature.Text(text));
      case null, default -> Optional.empty();
    };
  }

  /** What is wrong with a price, in words that help. */
  static InvalidRequest noPrice(Price.Fault fault) {
    String message =
        switch (fault) {
          case Price.Fault.TooSmall() -> "is 0, or at least 1000 paisa, which is what Khalti takes";
          case Price.Fault.TooLarge() -> "is at most " + Price.MOST.paisa() + " paisa";
          case Price.Fault.Inexact(var nearest) ->
              "includes a VAT that cannot be split off to the paisa; the nearest that can: "
                  + String.join(
                      ", ", nearest.stream().map(money -> String.valueOf(money.paisa())).toList());
        };
    return new InvalidRequest("price.amount", message);
  }
}
