package np.shulka.domain.invoice;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import np.shulka.domain.catalog.Chosen;
import np.shulka.domain.catalog.PinnedAddOn;
import np.shulka.domain.catalog.Selection;

/** What a period of something costs: a line for the plan, then one for each add-on. */
public final class PeriodLines {
  private PeriodLines() {}

  /** All of it. */
  public static List<LineOrigin> of(Chosen chosen) {
    List<LineOrigin> lines = new ArrayList<>();
    Selection selection = chosen.selection();
    lines.add(new LineOrigin(plan(chosen), selection.quantity()));
    for (PinnedAddOn addOn : selection.addOns()) {
      lines.add(new LineOrigin(article(chosen, addOn), addOn.quantity()));
    }
    return lines;
  }

  /** So many periods, one after the other, each on lines of its own (S10). */
  public static List<LineOrigin> of(Chosen chosen, int periods) {
    return Collections.nCopies(periods, of(chosen)).stream().flatMap(List::stream).toList();
  }

  /** What there is more of than before (S6). */
  public static List<LineOrigin> more(Selection before, Chosen chosen) {
    List<LineOrigin> lines = new ArrayList<>();
    Selection selection = chosen.selection();
    int more = selection.quantity() - before.quantity();
    if (more > 0) lines.add(new LineOrigin(plan(chosen), more));
    for (PinnedAddOn addOn : selection.addOns()) {
      int had = before.addOn(addOn.code()).map(PinnedAddOn::quantity).orElse(0);
      if (addOn.quantity() > had) {
        lines.add(new LineOrigin(article(chosen, addOn), addOn.quantity() - had));
      }
    }
    return lines;
  }

  private static Article plan(Chosen chosen) {
    return Article.of(chosen.selection().plan().code(), chosen.plan());
  }

  private static Article article(Chosen chosen, PinnedAddOn addOn) {
    int at = chosen.selection().addOns().indexOf(addOn);
    return Article.of(addOn.code(), chosen.addOns().get(at));
  }
}
