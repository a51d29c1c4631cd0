package np.shulka.domain.why;

import java.util.ArrayList;
import java.util.List;
import np.shulka.domain.invoice.Charges;
import np.shulka.domain.invoice.Credit;
import np.shulka.domain.invoice.InvoiceLine;
import np.shulka.domain.money.Money;

/** Compares what was kept with what it comes to, amount by amount. */
final class Differences {
  private final List<Difference> found = new ArrayList<>();

  private Differences() {}

  static List<Difference> between(Charges kept, Sums sums, Charges recomputed) {
    Differences all = new Differences();
    all.each("line", lines(kept), lines(recomputed));
    all.each("share of the discount of line", kept.discounts(), recomputed.discounts());
    all.each("credit", credits(kept), credits(recomputed));
    all.each("tax of credit", taxes(kept), taxes(recomputed));
    all.one("subtotal", sums.subtotal(), recomputed.subtotal());
    all.one("discount", sums.discount(), recomputed.discount());
    all.one("tax", sums.tax(), recomputed.tax());
    all.one("total", sums.total(), recomputed.total());
    all.one("due", sums.due(), recomputed.due());
    sums.booked().ifPresent(booked -> all.one("tax in the ledger", booked, recomputed.tax()));
    return List.copyOf(all.found);
  }

  private static List<Money> lines(Charges charges) {
    return charges.lines().stream().map(InvoiceLine::amount).toList();
  }

  private static List<Money> credits(Charges charges) {
    return charges.setOff().credits().stream().map(Credit::taxable).toList();
  }

  private static List<Money> taxes(Charges charges) {
    return charges.setOff().credits().stream().map(Credit::tax).toList();
  }

  /** What is missing on one side is nothing there. */
  private void each(String what, List<Money> kept, List<Money> recomputed) {
    if (kept.equals(recomputed)) return;
    for (int at = 0; at < Math.max(kept.size(), recomputed.size()); at++) {
      one(what + " " + (at + 1), at(kept, at), at(recomputed, at));
    }
  }

  private static Money at(List<Money> all, int at) {
    return at < all.size() ? all.get(at) : Money.ZERO;
  }

  private void one(String what, Money kept, Money recomputed) {
    if (!kept.equals(recomputed)) found.add(new Difference(what, kept, recomputed));
  }
}
