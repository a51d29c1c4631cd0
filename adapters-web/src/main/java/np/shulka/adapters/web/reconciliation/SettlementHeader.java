package np.shulka.adapters.web.reconciliation;

import java.util.ArrayList;
import java.util.List;
import np.shulka.adapters.web.problem.InvalidRequest;
import np.shulka.adapters.web.problem.Violation;

/**
 * In which places of a row the figures are.
 *
 * @param type where it says what it is about; below 0 if it does not
 */
record SettlementHeader(int transaction, int amount, int fee, int date, int type, int cells) {

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
            place(plain, format.refunds().type()),
            names.size());
    if (!missing.isEmpty()) throw new InvalidRequest(missing);
    return header;
  }

  private static int place(
      List<String> plain, String column, List<String> known, List<Violation> missing) {
    int found = place(plain, known);
    if (found >= 0) return found;
    String message =
        "has no column for the %s; it is looked for as %s (shulka.reconciliation.columns.%s)"
            .formatted(column, String.join(", ", known), column);
    missing.add(new Violation("file", message));
    return -1;
  }

  private static int place(List<String> plain, List<String> known) {
    for (String name : known) {
      int place = plain.indexOf(SettlementFormat.plain(name));
      if (place >= 0) return place;
    }
    return -1;
  }
}
