package np.shulka.domain.catalog;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What is chosen from the catalog: a plan version, how many of it, and what recurs beside it.
 *
 * @param addOns by code, each once
 */
public record Selection(PinnedPlan plan, int quantity, List<PinnedAddOn> addOns) {
  public static final int MOST_ADD_ONS = 20;
  private static final int MOST = 10_000;

  public Selection {
    if (quantity < 1 || quantity > MOST) {
      throw new IllegalArgumentException("a quantity is 1 to " + MOST + ": " + quantity);
    }
    addOns = List.copyOf(addOns);
    if (addOns.size() > MOST_ADD_ONS || !isInOrder(addOns)) {
      throw new IllegalArgumentException(
          "at most " + MOST_ADD_ONS + " add-ons, by code and each once: " + addOns);
    }
  }

  /** A plan without add-ons. */
  public Selection(PinnedPlan plan, int quantity) {
    this(plan, quantity, List.of());
  }

  private static boolean isInOrder(List<PinnedAddOn> addOns) {
    return IntStream.range(1, addOns.size())
        .allMatch(at -> addOns.get(at - 1).code().compareTo(addOns.get(at).code()) < 0);
  }

  /** The same with other add-ons, in whatever order. */
  public Selection with(Collection<PinnedAddOn> others) {
    List<PinnedAddOn> sorted =
        others.stream().sorted(Comparator.comparing(PinnedAddOn::code)).toList();
    return new Selection(plan, quantity, sorted);
  }

  public Optional<PinnedAddOn> addOn(AddOnCode code) {
    return addOns.stream().filter(addOn -> addOn.code().equals(code)).findFirst();
  }

  /** Whether all of the other is in it, in the same versions, and something is more. */
  public boolean isOnlyMoreThan(Selection other) {
    return !equals(other)
        && plan.equals(other.plan)
        && quantity >= other.quantity
        && other.addOns.stream().allMatch(this::hasAsMany);
  }

  private boolean hasAsMany(PinnedAddOn other) {
    return addOn(other.code())
        .filter(mine -> mine.version() == other.version() && mine.quantity() >= other.quantity())
        .isPresent();
  }
}
