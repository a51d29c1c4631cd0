package np.shulka.application.change;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import np.shulka.application.catalog.AddOns;
import np.shulka.domain.catalog.AddOn;
import np.shulka.domain.catalog.AddOnCode;
import np.shulka.domain.catalog.PinnedAddOn;
import np.shulka.domain.catalog.Selection;
import np.shulka.domain.money.VatRate;

/**
 * Finds the versions of the add-ons that are wanted. Whether one can be had is said by what is sold
 * now, and what it costs by the version that somebody has already; what is kept as it is beside the
 * same plan is not asked about again (C25).
 */
final class ChooseAddOns {
  private final AddOns addOns;

  ChooseAddOns(AddOns addOns) {
    this.addOns = addOns;
  }

  /** What recurs beside a plan, for somebody who has another selection now. */
  Choice recurring(
      Selection now, Selection plan, VatRate vat, Optional<Map<AddOnCode, Integer>> wanted) {
    Map<AddOnCode, Integer> all = wanted.orElseGet(() -> asNow(now));
    if (all.size() > Selection.MOST_ADD_ONS)
      return new Choice.Refused(ChangeRefusal.TOO_MANY_ADD_ONS);
    List<PinnedAddOn> chosen = new ArrayList<>();
    for (var each : new TreeMap<>(all).entrySet()) {
      Optional<PinnedAddOn> had = now.addOn(each.getKey());
      boolean kept =
          now.plan().code().equals(plan.plan().code())
              && had.filter(addOn -> addOn.quantity() >= each.getValue()).isPresent();
      Optional<AddOn> sold = addOns.find(each.getKey());
      Optional<ChangeRefusal> refusal =
          kept ? Optional.empty() : refusal(sold, plan, vat, each.getValue(), true);
      if (refusal.isPresent()) return new Choice.Refused(refusal.get());
      int version = had.map(PinnedAddOn::version).orElseGet(() -> current(sold));
      chosen.add(new PinnedAddOn(each.getKey(), version, each.getValue()));
    }
    return fits(plan.with(chosen)) ? new Choice.Chosen(plan.with(chosen)) : notForPlan();
  }

  /** An add-on that is charged once, as it is sold now. */
  Optional<ChangeRefusal> refusal(Optional<AddOn> sold, Selection plan, VatRate vat, int quantity) {
    return refusal(sold, plan, vat, quantity, false);
  }

  private static Map<AddOnCode, Integer> asNow(Selection now) {
    return now.addOns().stream().collect(toMap(PinnedAddOn::code, PinnedAddOn::quantity));
  }

  private static int current(Optional<AddOn> sold) {
    return sold.orElseThrow().current().number();
  }

  private static Optional<ChangeRefusal> refusal(
      Optional<AddOn> sold, Selection plan, VatRate vat, int quantity, boolean recurs) {
    if (sold.isEmpty()) return Optional.of(ChangeRefusal.NO_SUCH_ADD_ON);
    if (sold.get().current().terms().recurs() != recurs) {
      return Optional.of(ChangeRefusal.ADD_ON_NOT_FOR_PLAN);
    }
    return sold.get().refusal(plan.plan(), vat, quantity).map(ChooseAddOns::why);
  }

  private static ChangeRefusal why(AddOn.Refusal refusal) {
    return switch (refusal) {
      case NOT_ON_SALE -> ChangeRefusal.NO_SUCH_ADD_ON;
      case NOT_FOR_THIS_PLAN -> ChangeRefusal.ADD_ON_NOT_FOR_PLAN;
      case TOO_MANY -> ChangeRefusal.TOO_MANY_ADD_ONS;
    };
  }

  /** What somebody had is of the interval of their old plan. */
  private boolean fits(Selection selection) {
    return selection.addOns().stream()
        .flatMap(addOn -> addOns.version(addOn.code(), addOn.version()).stream())
        .allMatch(
            version ->
                version.terms().every().equals(Optional.of(selection.plan().billingPeriod())));
  }

  private static Choice notForPlan() {
    return new Choice.Refused(ChangeRefusal.ADD_ON_NOT_FOR_PLAN);
  }

  /** What the wish comes to. */
  sealed interface Choice {

    /** It can be had. */
    record Chosen(Selection selection) implements Choice {}

    /** It cannot be had. */
    record Refused(ChangeRefusal why) implements Choice {}
  }
}
