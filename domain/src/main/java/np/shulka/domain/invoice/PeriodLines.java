package np.shulka.domain.invoice;

import java.util.ArrayList;
import java.util.List;
import np.shulka.domain.catalog.Chosen;
import np.shulka.domain.catalog.PinnedAddOn;
import np.shulka.domain.catalog.Price;
import np.shulka.domain.catalog.Selection;

/** What a period of something costs: a line for the plan, then one for each add-on. */
public final class PeriodLines {
  private PeriodLines() {}

  /** All of it. */
  public static List<InvoiceLine> of(Chosen chosen) {
    List<InvoiceLine> lines = new ArrayList<>();
    Selection selection = chosen.selection();
    lines.add(line(chosen.plan().name(), selection.quantity(), chosen.plan().price()));
    for (PinnedAddOn addOn : selection.addOns()) {
      lines.add(line(chosen, addOn, addOn.quantity()));
    }
    return lines;
  }

  /** What there is more of than before (S6). */
  public static List<InvoiceLine> more(Selection before, Chosen chosen) {
    List<InvoiceLine> lines = new ArrayList<>();
    Selection selection = chosen.selection();
    int more = selection.quantity() - before.quantity();
    if (more > 0) lines.add(line(chosen.plan().name(), more, chosen.plan().price()));
    for (PinnedAddOn addOn : selection.addOns()) {
      int had = before.addOn(addOn.code()).map(PinnedAddOn::quantity).orElse(0);
      if (addOn.quantity() > had) lines.add(line(chosen, addOn, addOn.quantity() - had));
    }
    return lines;
  }

  private static InvoiceLine line(Chosen chosen, PinnedAddOn addOn, int quantity) {
    var version = chosen.addOns().get(chosen.selection().addOns().indexOf(addOn));
    return line(version.name(), quantity, version.price());
  }

  private static InvoiceLine line(String name, int quantity, Price price) {
    return new InvoiceLine(name, quantity, price.taxable(), price.vat());
  }
}
