package np.shulka.domain.why;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import np.shulka.domain.invoice.Charges;
import np.shulka.domain.invoice.Credit;
import np.shulka.domain.invoice.InvoiceLine;
import np.shulka.domain.money.Money;

/** Compares what was kept with what it comes to, amount by amount. */
final class Differences {
  private Differences() {}

  static List<Difference> between(Charges kept, Sums sums, Charges recomputed) {
    return Stream.of(
            each("line", lines(kept), lines(recomputed)),
            each("share of the discount of line", kept.discounts(), recomputed.discounts()),
            each("credit", credits(kept), credits(recomputed)),
            each("tax of credit", taxes(kept), taxes(recomputed)),
            one("subtotal", sums.subtotal(), recomputed.subtotal()),
            one("discount", sums.discount(), recomputed.discount()),
            one("tax", sums.tax(), recomputed.tax()),
            one("total", sums.total(), recomputed.total()),
            one("due", sums.due(), recomputed.due()),
            sums.booked()
                .map(booked -> one("tax in the ledger", booked, recomputed.tax()))
                .orElseGet(List::of))
        .flatMap(List::stream)
        .toList();
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
  private static List<Difference> each(String what, List<Money> kept, List<Money> recomputed) {
    List<Difference> found = new ArrayList<>();
    for (int at = 0; at < Math.max(kept.size(), recomputed.size()); at++) {
      found.addAll(one(what + " " + (at + 1), at(kept, at), at(recomputed, at)));
    }
    return found;
  }

  private static Money at(List<Money> all, int at) {
    return at < all.size() ? all.get(at) : Money.ZERO;
  }

  private static List<Difference> one(String what, Money kept, Money recomputed) {
    return Optional.of(new Difference(what, kept, recomputed))
        .filter(it -> !it.kept().equals(it.recomputed()))
        .stream()
        .toList();
  }
}
