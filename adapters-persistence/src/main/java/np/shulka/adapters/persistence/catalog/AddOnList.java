package np.shulka.adapters.persistence.catalog;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import np.shulka.adapters.persistence.work.Json;
import np.shulka.domain.catalog.AddOnCode;
import np.shulka.domain.catalog.PinnedAddOn;
import np.shulka.domain.catalog.Selection;
import org.jooq.JSONB;

/** How what recurs beside a plan lies in one column; mostly that is nothing. */
public final class AddOnList {
  private static final JSONB NONE = JSONB.valueOf("[]");

  private AddOnList() {}

  public static JSONB of(Selection selection) {
    if (selection.addOns().isEmpty()) return NONE;
    List<Map<String, Object>> all = new ArrayList<>();
    for (PinnedAddOn addOn : selection.addOns()) {
      Map<String, Object> each = new LinkedHashMap<>();
      each.put("code", addOn.code().value());
      each.put("version", addOn.version());
      each.put("quantity", addOn.quantity());
      all.add(each);
    }
    return JSONB.valueOf(Json.text(all));
  }

  public static List<PinnedAddOn> read(JSONB json) {
    if (json.equals(NONE)) return List.of();
    return Json.list(json).stream().map(AddOnList::addOn).toList();
  }

  private static PinnedAddOn addOn(Map<String, Object> each) {
    return new PinnedAddOn(
        new AddOnCode((String) requireNonNull(each.get("code"))),
        ((Number) requireNonNull(each.get("version"))).intValue(),
        ((Number) requireNonNull(each.get("quantity"))).intValue());
  }
}
