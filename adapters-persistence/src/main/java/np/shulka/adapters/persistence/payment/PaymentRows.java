package np.shulka.adapters.persistence.payment;

import static np.shulka.adapters.persistence.schema.tables.Payment.PAYMENT;
import static np.shulka.adapters.persistence.schema.tables.VerifiedPayment.VERIFIED_PAYMENT;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.identity.ReportId;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.identity.SubscriptionId;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.Attempt;
import np.shulka.domain.payment.Disposition;
import np.shulka.domain.payment.GatewayLink;
import np.shulka.domain.payment.GatewayStatus;
import np.shulka.domain.payment.GatewayTransactionId;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.payment.Pidx;
import np.shulka.domain.payment.SettlementProof;
import np.shulka.domain.payment.StatedStatus;
import np.shulka.domain.payment.Watch;
import np.shulka.domain.payment.Why;
import np.shulka.domain.payment.WidgetToken;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** How a payment lies in its row. */
final class PaymentRows {
  private static final String CREATED = "CREATED";
  private static final String INITIATED = "INITIATED";
  private static final String PENDING = "PENDING";
  private static final String CLOSED = "CLOSED";
  private static final String MISMATCHED = "MISMATCHED";

  private PaymentRows() {}

  static Condition canBePaid() {
    return PAYMENT.STATUS.in(inline(CREATED), inline(INITIATED), inline(PENDING));
  }

  /**
   * Stays true: what was closed or in quarantine once may be waited for beside a newer attempt
   * (S12).
   */
  private static final Field<Boolean> WAS_EVER_OVER =
      field(condition(PAYMENT.REOPENED).or(PAYMENT.STATUS.in(inline(CLOSED), inline(MISMATCHED))));

  static Payment payment(Record row) {
    Attempt attempt = attempt(row);
    int revision = row.get(PAYMENT.REVISION);
    return switch (row.get(PAYMENT.STATUS)) {
      case CREATED -> new Payment.Created(attempt, revision);
      case INITIATED -> new Payment.Initiated(attempt, revision, link(row), watch(row));
      case PENDING -> new Payment.Pending(attempt, revision, link(row), said(row), watch(row));
      case CLOSED -> new Payment.Closed(attempt, revision, link(row), said(row), watch(row));
      case "COMPLETED" ->
          new Payment.Completed(attempt, revision, link(row), proof(row), disposition(row));
      case MISMATCHED ->
          new Payment.Mismatched(
              attempt,
              revision,
              link(row),
              new Why(
                  Optional.ofNullable(row.get(PAYMENT.MISMATCH_CODE)),
                  row.get(PAYMENT.MISMATCH_REASON)),
              row.get(PAYMENT.SINCE));
      case "REFUNDED" ->
          new Payment.Refunded(attempt, revision, link(row), said(row), row.get(PAYMENT.SINCE));
      case String other -> throw new IllegalStateException("no payment is " + other);
    };
  }

  private static Attempt attempt(Record row) {
    return new Attempt(
        new PaymentId(row.get(PAYMENT.ID)),
        new Attempt.Purpose(
            new SubscriberId(row.get(PAYMENT.SUBSCRIBER_ID)),
            new SubscriptionId(row.get(PAYMENT.SUBSCRIPTION_ID)),
            new InvoiceId(row.get(PAYMENT.INVOICE_ID))),
        Money.paisa(row.get(PAYMENT.AMOUNT_PAISA)),
        Attempt.Channel.valueOf(row.get(PAYMENT.CHANNEL)),
        row.get(PAYMENT.CREATED_AT));
  }

  private static GatewayLink link(Record row) {
    Instant initiatedAt = row.get(PAYMENT.INITIATED_AT);
    String page = row.get(PAYMENT.PAYMENT_URL);
    if (page == null) {
      Optional<String> token = Optional.ofNullable(row.get(PAYMENT.WIDGET_TOKEN));
      return new GatewayLink.Widget(token.map(WidgetToken::new), initiatedAt);
    }
    return new GatewayLink.Web(
        new Pidx(row.get(PAYMENT.REFERENCE)),
        URI.create(page),
        row.get(PAYMENT.EXPIRES_AT),
        initiatedAt);
  }

  private static Watch watch(Record row) {
    return new Watch(row.get(PAYMENT.CHECKS), Optional.ofNullable(row.get(PAYMENT.RECHECK_AT)));
  }

  private static StatedStatus said(Record row) {
    return new StatedStatus(
        GatewayStatus.valueOf(row.get(PAYMENT.GATEWAY_STATUS)),
        row.get(PAYMENT.GATEWAY_STATUS_TEXT));
  }

  private static SettlementProof.Gateway proof(Record row) {
    return SettlementProof.restore(
        new PaymentId(row.get(PAYMENT.ID)),
        new ReportId(row.get(VERIFIED_PAYMENT.REPORT_ID)),
        new GatewayTransactionId(row.get(VERIFIED_PAYMENT.TRANSACTION_ID)),
        Money.paisa(row.get(PAYMENT.AMOUNT_PAISA)),
        row.get(VERIFIED_PAYMENT.PROVEN_AT));
  }

  private static Disposition disposition(Record row) {
    return Disposition.valueOf(row.get(PAYMENT.DISPOSITION));
  }

  static Map<Field<?>, @Nullable Object> whole(Payment.Created payment) {
    Attempt attempt = payment.attempt();
    Map<Field<?>, @Nullable Object> row = new LinkedHashMap<>();
    row.put(PAYMENT.ID, attempt.id().value());
    row.put(PAYMENT.INVOICE_ID, attempt.purpose().invoice().value());
    row.put(PAYMENT.SUBSCRIPTION_ID, attempt.purpose().subscription().value());
    row.put(PAYMENT.SUBSCRIBER_ID, attempt.purpose().subscriber().value());
    row.put(PAYMENT.AMOUNT_PAISA, attempt.amount().paisa());
    row.put(PAYMENT.CHANNEL, attempt.channel().name());
    row.put(PAYMENT.STATUS, CREATED);
    row.put(PAYMENT.REVISION, payment.revision());
    row.put(PAYMENT.CREATED_AT, attempt.createdAt());
    return row;
  }

  /** What a change may change: all of it every time, so that the statement is always the same. */
  static Map<Field<?>, @Nullable Object> state(Payment payment) {
    Map<Field<?>, @Nullable Object> row = new LinkedHashMap<>();
    row.put(PAYMENT.STATUS, name(payment));
    row.put(PAYMENT.REVISION, payment.revision());
    row.put(PAYMENT.REOPENED, WAS_EVER_OVER);
    row.putAll(nothing());
    switch (payment) {
      case Payment.Created _ -> {}
      case Payment.Watched watched -> {
        put(row, watched.link());
        watched.said().ifPresent(said -> put(row, said));
        row.put(PAYMENT.CHECKS, watched.watch().asked());
        row.put(PAYMENT.RECHECK_AT, watched.watch().dueAt().orElse(null));
      }
      case Payment.Completed completed -> {
        put(row, completed.link());
        row.put(PAYMENT.DISPOSITION, completed.disposition().name());
      }
      case Payment.Mismatched mismatched -> {
        put(row, mismatched.link());
        row.put(PAYMENT.MISMATCH_REASON, StoredText.of(mismatched.why().words(), StoredText.LONG));
        row.put(PAYMENT.MISMATCH_CODE, mismatched.why().code().orElse(null));
        row.put(PAYMENT.SINCE, mismatched.since());
      }
      case Payment.Refunded refunded -> {
        put(row, refunded.link());
        put(row, refunded.saying());
        row.put(PAYMENT.SINCE, refunded.since());
      }
    }
    return row;
  }

  private static Map<Field<?>, @Nullable Object> nothing() {
    Map<Field<?>, @Nullable Object> row = new LinkedHashMap<>();
    row.put(PAYMENT.REFERENCE, null);
    row.put(PAYMENT.PAYMENT_URL, null);
    row.put(PAYMENT.EXPIRES_AT, null);
    row.put(PAYMENT.WIDGET_TOKEN, null);
    row.put(PAYMENT.INITIATED_AT, null);
    row.put(PAYMENT.GATEWAY_STATUS, null);
    row.put(PAYMENT.GATEWAY_STATUS_TEXT, null);
    row.put(PAYMENT.CHECKS, 0);
    row.put(PAYMENT.RECHECK_AT, null);
    row.put(PAYMENT.DISPOSITION, null);
    row.put(PAYMENT.MISMATCH_REASON, null);
    row.put(PAYMENT.MISMATCH_CODE, null);
    row.put(PAYMENT.SINCE, null);
    return row;
  }

  private static void put(Map<Field<?>, @Nullable Object> row, GatewayLink link) {
    row.put(PAYMENT.INITIATED_AT, link.initiatedAt());
    row.put(PAYMENT.REFERENCE, link.reference().map(ReportRows::reference).orElse(null));
    switch (link) {
      case GatewayLink.Web web -> {
        row.put(PAYMENT.PAYMENT_URL, web.paymentUrl().toString());
        row.put(PAYMENT.EXPIRES_AT, web.expiresAt());
      }
      case GatewayLink.Widget widget ->
          row.put(PAYMENT.WIDGET_TOKEN, widget.token().map(WidgetToken::value).orElse(null));
    }
  }

  private static void put(Map<Field<?>, @Nullable Object> row, StatedStatus said) {
    row.put(PAYMENT.GATEWAY_STATUS, said.status().name());
    row.put(PAYMENT.GATEWAY_STATUS_TEXT, StoredText.of(said.text(), StoredText.SHORT));
  }

  private static String name(Payment payment) {
    return switch (payment) {
      case Payment.Created _ -> CREATED;
      case Payment.Initiated _ -> INITIATED;
      case Payment.Pending _ -> PENDING;
      case Payment.Closed _ -> CLOSED;
      case Payment.Completed _ -> "COMPLETED";
      case Payment.Mismatched _ -> MISMATCHED;
      case Payment.Refunded _ -> "REFUNDED";
    };
  }
}
