package np.shulka.domain.reconciliation;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.identity.RefundId;
import np.shulka.domain.payment.GatewayTransactionId;

/**
 * A difference in plain words, as a report keeps it.
 *
 * @param kind a stable name in kebab-case
 * @param ours what our books say
 * @param theirs what the other side says
 * @param detail what the kind alone does not tell, where the words say more
 */
public record Told(
    String kind,
    Subject about,
    String ours,
    String theirs,
    String words,
    Remedy remedy,
    Optional<Detail> detail) {

  /** Where the kind tells it all. */
  public Told(String kind, Subject about, String ours, String theirs, String words, Remedy remedy) {
    this(kind, about, ours, theirs, words, remedy, Optional.empty());
  }

  /**
   * What was wrong with that very row or call.
   *
   * @param code a stable name in kebab-case
   * @param values what stands in the words, by name
   */
  public record Detail(String code, Map<String, String> values) {
    public Detail {
      values = Map.copyOf(values);
    }
  }

  /** What it is about; by kind and subject each difference is listed once. */
  public record Subject(
      Optional<PaymentId> payment,
      Optional<GatewayTransactionId> transaction,
      Optional<RefundId> refund,
      OptionalInt line) {
    /** What the name of a refund begins with. */
    public static final String REFUND = "refund ";

    static Subject of(PaymentId payment, GatewayTransactionId transaction) {
      return new Subject(
          Optional.of(payment), Optional.of(transaction), Optional.empty(), OptionalInt.empty());
    }

    static Subject of(PaymentId payment, Optional<GatewayTransactionId> transaction) {
      return new Subject(Optional.of(payment), transaction, Optional.empty(), OptionalInt.empty());
    }

    static Subject of(GatewayTransactionId transaction) {
      return new Subject(
          Optional.empty(), Optional.of(transaction), Optional.empty(), OptionalInt.empty());
    }

    static Subject of(int line) {
      return new Subject(
          Optional.empty(), Optional.empty(), Optional.empty(), OptionalInt.of(line));
    }

    Subject on(int inLine) {
      return new Subject(payment, transaction, refund, OptionalInt.of(inLine));
    }

    Subject being(RefundId one) {
      return new Subject(payment, transaction, Optional.of(one), line);
    }

    /** A name of it that is unique among its kind. */
    public String key() {
      if (line.isPresent()) return "line " + line.getAsInt();
      if (refund.isPresent()) return REFUND + refund.get();
      return payment
          .map(PaymentId::toString)
          .orElseGet(() -> transaction.map(GatewayTransactionId::value).orElse(""));
    }
  }
}
