package np.shulka.adapters.persistence.reconciliation;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.identity.RefundId;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.GatewayReference;
import np.shulka.domain.payment.GatewayTransactionId;
import np.shulka.domain.payment.Pidx;
import np.shulka.domain.payment.WidgetToken;
import np.shulka.domain.reconciliation.Booked;
import np.shulka.domain.reconciliation.GivenBack;
import np.shulka.domain.reconciliation.OurSide;
import org.jooq.Record;

/** What our books say, as rows. */
final class OurRows {
  private OurRows() {}

  static OurSide side(Record row) {
    return new OurSide(
        new PaymentId(row.get("id", UUID.class)),
        standing(row.get("status", String.class)),
        name(row),
        Money.paisa(row.get("amount_paisa", long.class)),
        settled(row));
  }

  private static OurSide.Standing standing(String status) {
    return switch (status) {
      case "CREATED", "INITIATED", "PENDING" -> OurSide.Standing.OPEN;
      case "CLOSED" -> OurSide.Standing.CLOSED;
      case "COMPLETED" -> OurSide.Standing.SETTLED;
      case "MISMATCHED" -> OurSide.Standing.QUARANTINED;
      case "REFUNDED" -> OurSide.Standing.GIVEN_BACK;
      case String other -> throw new IllegalStateException("a payment that is " + other);
    };
  }

  private static Optional<GatewayReference> name(Record row) {
    String token = row.get("widget_token", String.class);
    if (token != null) return Optional.of(new WidgetToken(token));
    String url = row.get("payment_url", String.class);
    return url == null
        ? Optional.empty()
        : Optional.of(new Pidx(row.get("reference", String.class)));
  }

  private static Optional<OurSide.Settled> settled(Record row) {
    return Optional.ofNullable(row.get("transaction_id", String.class))
        .map(
            transaction ->
                new OurSide.Settled(
                    new GatewayTransactionId(transaction),
                    Money.paisa(row.get("fee_paisa", long.class)),
                    Money.paisa(row.get("back", long.class)),
                    Money.paisa(row.get("under_way", long.class))));
  }

  static Booked booked(Record row) {
    return new Booked(
        new PaymentId(row.get("payment_id", UUID.class)),
        new GatewayTransactionId(row.get("transaction_id", String.class)),
        Money.paisa(row.get("gross", long.class)),
        Money.paisa(row.get("fee", long.class)),
        instant(row, "initiated_at"),
        instant(row, "proven_at"));
  }

  static GivenBack givenBack(Record row) {
    return new GivenBack(
        new RefundId(row.get("id", UUID.class)),
        new PaymentId(row.get("payment_id", UUID.class)),
        new GatewayTransactionId(row.get("transaction_id", String.class)),
        Money.paisa(row.get("amount_paisa", long.class)),
        instant(row, "began"),
        instant(row, "since"));
  }

  private static Instant instant(Record row, String column) {
    return row.get(column, OffsetDateTime.class).toInstant();
  }
}
