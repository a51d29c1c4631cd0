package np.shulka.adapters.web.reconciliation;

import java.util.ArrayList;
import java.util.List;
import np.shulka.adapters.web.problem.InvalidRequest;
import np.shulka.adapters.web.problem.Violation;

/** In which places of a row the figures are. */
record SettlementHeader(int transaction, int amount, int fee, int date, int cells) {

  /** Finds them by the names in the first row, or tells which are not there. */
  static SettlementHeader of(List<String> names, SettlementFormat format) {
    List<String> plain = names.stream().map(SettlementFormat::plain).toList();
    List<Violation> missing = new ArrayList<>();
    var header =
        new SettlementHeader(
            place(plain, "transaction", format.transaction(), missing),
            place(plain, "amount", format.amount(), missing),
            place(plain, "fee", format.fee(), missing),
            place(plain, "date", format.date(), missing),
            names.size());
    if (!missing.isEmpty()) throw new InvalidRequest(missing);
    return header;
  }

  private static int place(
      List<String> plain, String column, List<String> known, List<Violation> missing) {
    for (String name : known) {
      int place = plain.indexOf(SettlementFormat.plain(name));
      if (place >= 0) return place;
    }
    String message =
        "has no column for the %s; it is looked for as %s (shulka.reconciliation.columns.%s)"
            .formatted(column, String.join(", ", known), column);
    missing.add(new Violation("file", message));
    return -1;
  }
}
