package np.shulka.adapters.khalti;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import np.shulka.application.payment.TransactionRecord;
import np.shulka.domain.payment.GatewayTransactionId;
import np.shulka.domain.payment.StatedStatus;

/** Reads a transaction as it stands in Khalti's books, wherever they show it. */
final class KhaltiTransactions {
  private KhaltiTransactions() {}

  /** Whether it names itself, its state and its amount; nothing else is sure to be there. */
  static boolean readable(KhaltiWire.Transaction transaction) {
    return KhaltiText.present(transaction.idx()).isPresent()
        && KhaltiText.nameOrNothing(transaction.idx())
        && state(transaction).isPresent()
        && transaction.amount() != null
        && KhaltiWire.moneyOrNothing(transaction.amount())
        && KhaltiWire.moneyOrNothing(transaction.feeAmount());
  }

  static GatewayTransactionId id(KhaltiWire.Transaction transaction) {
    return new GatewayTransactionId(String.valueOf(transaction.idx()).strip());
  }

  static StatedStatus stated(KhaltiWire.Transaction transaction) {
    return KhaltiStatus.ofTransaction(state(transaction).orElse(""));
  }

  private static Optional<String> state(KhaltiWire.Transaction transaction) {
    return Optional.ofNullable(transaction.state())
        .flatMap(state -> KhaltiText.present(state.name()));
  }

  /** A readable transaction as our books know it. */
  static TransactionRecord record(KhaltiWire.Transaction transaction) {
    return new TransactionRecord(
        id(transaction),
        Optional.ofNullable(transaction.type())
            .flatMap(type -> KhaltiText.present(type.name()))
            .map(KhaltiText::name)
            .orElse(""),
        stated(transaction),
        KhaltiWire.money(transaction.amount()),
        KhaltiWire.money(transaction.feeAmount()),
        Boolean.TRUE.equals(transaction.refunded()),
        createdAt(transaction));
  }

  private static Instant createdAt(KhaltiWire.Transaction transaction) {
    try {
      return OffsetDateTime.parse(KhaltiText.present(transaction.createdOn()).orElse(""))
          .toInstant();
    } catch (DateTimeException unreadable) {
      throw new KhaltiFailure.Garbled("Khalti lists a transaction without a readable time");
    }
  }

  /** What the merchant named the purchase, where the record tells. */
  static Optional<String> product(KhaltiWire.TransactionExtras extras) {
    return Optional.ofNullable(extras.meta())
        .flatMap(meta -> KhaltiText.present(meta.productIdentity()))
        .map(KhaltiText::name);
  }
}
