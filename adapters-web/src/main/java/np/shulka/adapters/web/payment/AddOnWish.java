package np.shulka.adapters.web.payment;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import np.shulka.adapters.web.problem.Violation;
import np.shulka.domain.catalog.AddOnCode;
import np.shulka.domain.catalog.AddOnTerms;
import np.shulka.domain.catalog.Selection;
import org.jspecify.annotations.Nullable;

/** So many of an add-on, as somebody wants them. */
@Schema(name = "WantedAddOn", description = "So many of an add-on")
record AddOnWish(
    @Schema(example = "extra-storage", requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable String code,
    @Schema(minimum = "1", maximum = "10000", defaultValue = "1") @Nullable Integer quantity) {

  /** What is wanted by code, each once. */
  static Map<AddOnCode, Integer> read(
      List<@Nullable AddOnWish> wishes, List<Violation> violations) {
    Map<AddOnCode, Integer> wanted = new HashMap<>();
    if (wishes.size() > Selection.MOST_ADD_ONS) {
      violations.add(new Violation("addOns", "are at most " + Selection.MOST_ADD_ONS));
      return wanted;
    }
    for (AddOnWish wish : wishes) {
      if (wish == null || wish.code == null || !isCount(wish.count())) {
        violations.add(
            new Violation("addOns", "each has a code, and a quantity of 1 to " + AddOnTerms.MOST));
      } else if (wanted.put(code(wish.code), wish.count()) != null) {
        violations.add(new Violation("addOns", "name each once"));
      }
    }
    return wanted;
  }

  /** What cannot be a code names no add-on. */
  static AddOnCode code(String text) {
    try {
      return new AddOnCode(text);
    } catch (IllegalArgumentException notACode) {
      throw ChangeRefusals.noSuchAddOn();
    }
  }

  private int count() {
    return Optional.ofNullable(quantity).orElse(1);
  }

  static boolean isCount(int quantity) {
    return quantity >= 1 && quantity <= AddOnTerms.MOST;
  }
}
