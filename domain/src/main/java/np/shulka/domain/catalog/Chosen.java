package np.shulka.domain.catalog;

import java.util.List;

/**
 * A selection with the versions that it names.
 *
 * @param addOns in the order of the selection
 */
public record Chosen(Selection selection, PlanVersion plan, List<AddOnVersion> addOns) {
  public Chosen {
    addOns = List.copyOf(addOns);
    if (addOns.size() != selection.addOns().size()) {
      throw new IllegalArgumentException("each add-on has its version: " + selection);
    }
  }
}
