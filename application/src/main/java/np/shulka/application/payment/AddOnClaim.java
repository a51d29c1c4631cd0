package np.shulka.application.payment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import np.shulka.application.catalog.AddOns;
import np.shulka.domain.catalog.AddOn;
import np.shulka.domain.catalog.AddOnCode;
import np.shulka.domain.catalog.PinnedAddOn;
import np.shulka.domain.catalog.PinnedPlan;
import np.shulka.domain.catalog.Selection;
import np.shulka.domain.money.VatRate;

/** What naming add-ons comes to for somebody who begins with a plan (C25). */
sealed interface AddOnClaim {

  /** They can be had, in the versions that are sold now. */
  record Granted(List<PinnedAddOn> addOns) implements AddOnClaim {}

  /** One of them cannot. */
  record Refused(AddOn.Refusal why) implements AddOnClaim {}

  /** Judges them as they are sold now. */
  static AddOnClaim of(
      Map<AddOnCode, Integer> wanted, AddOns addOns, PinnedPlan plan, VatRate vat) {
    if (wanted.size() > Selection.MOST_ADD_ONS) return new Refused(AddOn.Refusal.TOO_MANY);
    List<PinnedAddOn> chosen = new ArrayList<>();
    for (var each : new TreeMap<>(wanted).entrySet()) {
      Optional<AddOn> sold = addOns.find(each.getKey());
      Optional<AddOn.Refusal> refusal = refusal(sold, plan, vat, each.getValue());
      if (refusal.isPresent()) return new Refused(refusal.get());
      int version = sold.orElseThrow().current().number();
      chosen.add(new PinnedAddOn(each.getKey(), version, each.getValue()));
    }
    return new Granted(chosen);
  }

  private static Optional<AddOn.Refusal> refusal(
      Optional<AddOn> sold, PinnedPlan plan, VatRate vat, int quantity) {
    if (sold.isEmpty()) return Optional.of(AddOn.Refusal.NOT_ON_SALE);
    return sold.get().current().terms().recurs()
        ? sold.get().refusal(plan, vat, quantity)
        : Optional.of(AddOn.Refusal.NOT_FOR_THIS_PLAN);
  }
}
