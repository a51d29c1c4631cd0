package np.shulka.adapters.khalti;

import java.util.List;
import java.util.Objects;
import np.shulka.application.payment.TransactionDetail;
import np.shulka.application.payment.TransactionPage;
import np.shulka.application.payment.TransactionRecord;
import np.shulka.domain.payment.GatewayTransactionId;

/** The merchant's transactions as Khalti lists them, for comparing with our own. */
final class KhaltiBooks {
  private static final String RESOURCE = "merchant-transaction/";

  private final KhaltiLine line;
  private final KhaltiSite site;

  KhaltiBooks(KhaltiLine line, KhaltiSite site) {
    this.line = line;
    this.site = site;
  }

  TransactionPage transactions(int page) {
    return line.get(
        KhaltiOperation.TRANSACTIONS,
        site.v2(RESOURCE + "?page=" + page),
        reply -> page(page, reply));
  }

  private static TransactionPage page(int page, KhaltiReply reply) {
    KhaltiWire.TransactionList list =
        reply.readSuccess(KhaltiWire.TransactionList.class, KhaltiBooks::readable);
    List<TransactionRecord> records =
        Objects.requireNonNullElse(list.records(), List.<KhaltiWire.Transaction>of()).stream()
            .filter(Objects::nonNull)
            .map(KhaltiTransactions::record)
            .toList();
    return new TransactionPage(page, KhaltiText.present(list.next()).isEmpty(), records);
  }

  /** A page with one row that cannot be read is not read at all: a gap would look like a match. */
  private static boolean readable(KhaltiWire.TransactionList list) {
    return list.records() != null
        && list.records().stream().allMatch(row -> row != null && KhaltiTransactions.readable(row));
  }

  TransactionDetail transaction(GatewayTransactionId id) {
    return line.get(
        KhaltiOperation.TRANSACTIONS,
        site.v2(RESOURCE + KhaltiText.encoded(id.value()) + "/"),
        KhaltiBooks::detail);
  }

  private static TransactionDetail detail(KhaltiReply reply) {
    KhaltiWire.Transaction transaction =
        reply.readSuccess(KhaltiWire.Transaction.class, KhaltiTransactions::readable);
    KhaltiWire.TransactionExtras extras = reply.read(KhaltiWire.TransactionExtras.class, _ -> true);
    return new TransactionDetail(
        KhaltiTransactions.record(transaction),
        Boolean.TRUE.equals(extras.canRefund()),
        KhaltiTransactions.product(extras));
  }
}
