package np.shulka.application.reconciliation;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import np.shulka.domain.identity.SettlementFileId;
import np.shulka.domain.payment.GatewayTransactionId;
import np.shulka.domain.reconciliation.SettlementRow;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** Rows of settlement files, kept until they were compared. */
@SecondaryPort
public interface SettlementFiles {

  /** Keeps rows in a transaction of its own, so that a slow sender holds nothing up. */
  void append(SettlementFileId file, List<SettlementRow> rows, Instant now);

  /** The rows after that line, in the order of their lines. */
  List<Row> rows(SettlementFileId file, int afterLine, int limit);

  /** Which of those transactions the file says were paid. */
  Set<GatewayTransactionId> naming(SettlementFileId file, List<GatewayTransactionId> transactions);

  /** All rows that say what went back of those transactions, in the order of their lines. */
  List<SettlementRow.GaveBack> refunds(
      SettlementFileId file, List<GatewayTransactionId> transactions);

  /** Forgets files that came before that and that nobody is comparing. */
  void forgetAbandoned(Instant before);

  /**
   * A row.
   *
   * @param before the first line that says the same transaction was paid, if it is an earlier one
   */
  record Row(SettlementRow row, OptionalInt before) {}
}
