package np.shulka.application.reconciliation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.payment.GatewayTransactionId;
import np.shulka.domain.reconciliation.Booked;
import np.shulka.domain.reconciliation.GivenBack;
import np.shulka.domain.reconciliation.OurSide;
import np.shulka.domain.reconciliation.Span;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** What our books say, to be compared; nothing can be written by it. */
@SecondaryPort
public interface OurBooks {

  /** How many attempts were begun in that time. */
  long attempts(Span span);

  /** Those attempts in the order in which they were begun. */
  List<OurSide> attempts(Span span, Optional<PaymentId> after, int limit);

  Optional<OurSide> attempt(PaymentId id);

  /** What the ledger says of those transactions, where it knows them. */
  Map<GatewayTransactionId, Booked> booked(List<GatewayTransactionId> transactions);

  /** How many payments were verified in that time. */
  long booked(Span span);

  /** Those payments, the first that was verified first. */
  List<Booked> booked(Span span, Optional<Place> after, int limit);

  /** What went back of those transactions, by transaction, the first first. */
  Map<GatewayTransactionId, List<GivenBack>> refunds(List<GatewayTransactionId> transactions);

  /** How many refunds were confirmed in that time. */
  long refunds(Span span);

  /** Those refunds, the first that was confirmed first. */
  List<GivenBack> refunds(Span span, Optional<Place> after, int limit);

  /** Where a payment stands among all that were verified, or a refund among all that were. */
  record Place(Instant at, UUID id) {
    static Place of(Booked booked) {
      return new Place(booked.at(), booked.payment().value());
    }

    static Place of(GivenBack refund) {
      return new Place(refund.at(), refund.refund().value());
    }

    static Optional<Place> read(String text) {
      if (text.isEmpty()) return Optional.empty();
      String[] parts = text.split(" ", 2);
      return Optional.of(new Place(Instant.parse(parts[0]), UUID.fromString(parts[1])));
    }

    String written() {
      return at + " " + id;
    }
  }
}
