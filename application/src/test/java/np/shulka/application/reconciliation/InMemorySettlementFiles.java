package np.shulka.application.reconciliation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import np.shulka.application.work.InMemoryTransactions;
import np.shulka.application.work.Rows;
import np.shulka.domain.identity.SettlementFileId;
import np.shulka.domain.payment.GatewayTransactionId;
import np.shulka.domain.reconciliation.SettlementRow;

/** Settlement files in memory. */
public final class InMemorySettlementFiles implements SettlementFiles {
  private final InMemoryTransactions transactions;
  private final Predicate<SettlementFileId> comparing;
  private final Rows<SettlementFileId, Sent> byId;

  /**
   * Starts empty.
   *
   * @param comparing whether somebody still has to compare a file
   */
  InMemorySettlementFiles(
      InMemoryTransactions transactions, Predicate<SettlementFileId> comparing) {
    this.transactions = transactions;
    this.comparing = comparing;
    this.byId = Rows.in(transactions);
  }

  private record Sent(SettlementFileId id, List<SettlementRow> rows, Instant at) {}

  @Override
  public void append(SettlementFileId file, List<SettlementRow> rows, Instant now) {
    transactions.run(
        () -> {
          List<SettlementRow> all = new ArrayList<>(all(file));
          all.addAll(rows);
          if (all.stream().map(SettlementRow::line).distinct().count() < all.size()) {
            throw new IllegalStateException("a line that came twice");
          }
          byId.put(file, new Sent(file, all, now));
          return all;
        });
  }

  private List<SettlementRow> all(SettlementFileId file) {
    return byId.find(file).map(Sent::rows).orElseGet(List::of);
  }

  @Override
  public List<Row> rows(SettlementFileId file, int afterLine, int limit) {
    List<SettlementRow> all = all(file);
    return all.stream()
        .filter(row -> row.line() > afterLine)
        .limit(limit)
        .map(row -> new Row(row, before(row, all)))
        .toList();
  }

  private static OptionalInt before(SettlementRow row, List<SettlementRow> all) {
    if (!(row instanceof SettlementRow.Paid paid)) return OptionalInt.empty();
    return paid(all)
        .filter(other -> other.line() < row.line())
        .filter(other -> other.transaction().equals(paid.transaction()))
        .mapToInt(SettlementRow.Paid::line)
        .min();
  }

  private static Stream<SettlementRow.Paid> paid(List<SettlementRow> rows) {
    return rows.stream()
        .filter(SettlementRow.Paid.class::isInstance)
        .map(SettlementRow.Paid.class::cast);
  }

  @Override
  public Set<GatewayTransactionId> naming(
      SettlementFileId file, List<GatewayTransactionId> wanted) {
    return paid(all(file))
        .map(SettlementRow.Paid::transaction)
        .filter(wanted::contains)
        .collect(Collectors.toSet());
  }

  @Override
  public List<SettlementRow.GaveBack> refunds(
      SettlementFileId file, List<GatewayTransactionId> wanted) {
    return all(file).stream()
        .filter(SettlementRow.GaveBack.class::isInstance)
        .map(SettlementRow.GaveBack.class::cast)
        .filter(row -> wanted.contains(row.transaction()))
        .sorted(Comparator.comparingInt(SettlementRow::line))
        .toList();
  }

  @Override
  public void forgetAbandoned(Instant before) {
    transactions.run(
        () -> {
          byId.all().stream()
              .filter(sent -> sent.at().isBefore(before) && !comparing.test(sent.id()))
              .forEach(sent -> byId.remove(sent.id()));
          return before;
        });
  }

  void forget(SettlementFileId file) {
    byId.remove(file);
  }
}
