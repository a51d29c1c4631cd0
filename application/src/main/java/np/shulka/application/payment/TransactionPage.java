package np.shulka.application.payment;

import java.util.List;

/** Part of the gateway's own list of transactions. */
public record TransactionPage(int page, boolean last, List<TransactionRecord> records) {
  public TransactionPage {
    records = List.copyOf(records);
  }
}
