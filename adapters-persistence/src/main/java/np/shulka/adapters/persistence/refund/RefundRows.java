package np.shulka.adapters.persistence.refund;

import static java.util.Objects.requireNonNull;
import static np.shulka.adapters.persistence.schema.tables.Refund.REFUND;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.identity.RefundId;
import np.shulka.domain.identity.ReportId;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.identity.SubscriptionId;
import np.shulka.domain.invoice.Credit;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.Watch;
import np.shulka.domain.payment.Why;
import np.shulka.domain.refund.Amounts;
import np.shulka.domain.refund.Answer;
import np.shulka.domain.refund.Dispatch;
import np.shulka.domain.refund.Effect;
import np.shulka.domain.refund.Intent;
import np.shulka.domain.refund.Origin;
import np.shulka.domain.refund.Refund;
import np.shulka.domain.subscriber.Subject;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** How a refund lies in its row. */
final class RefundRows {
  static final String CONFIRMED = "CONFIRMED";
  static final String REJECTED = "REJECTED";
  private static final String AWAITING_APPROVAL = "AWAITING_APPROVAL";
  private static final String REQUESTED = "REQUESTED";
  private static final String SENT = "SENT";
  private static final String UNKNOWN = "UNKNOWN";
  private static final String PARKED = "PARKED";

  private RefundRows() {}

  static Refund refund(Record row) {
    Intent intent = intent(row);
    int revision = row.get(REFUND.REVISION);
    return switch (row.get(REFUND.STATUS)) {
      case AWAITING_APPROVAL -> new Refund.AwaitingApproval(intent, revision);
      case REQUESTED -> new Refund.Requested(intent, revision, watch(row));
      case SENT -> new Refund.Sent(intent, revision, dispatch(row), watch(row));
      case UNKNOWN -> new Refund.Unknown(intent, revision, dispatch(row), watch(row));
      case PARKED ->
          new Refund.Parked(intent, revision, dispatch(row), why(row), row.get(REFUND.SINCE));
      case CONFIRMED -> {
        ReportId report = new ReportId(row.get(REFUND.REPORT_ID));
        yield new Refund.Confirmed(intent, revision, report, row.get(REFUND.SINCE));
      }
      case REJECTED -> new Refund.Rejected(intent, revision, why(row), row.get(REFUND.SINCE));
      case String other -> throw new IllegalStateException("no refund is " + other);
    };
  }

  private static Intent intent(Record row) {
    InvoiceId invoice = new InvoiceId(row.get(REFUND.INVOICE_ID));
    return new Intent(
        new RefundId(row.get(REFUND.ID)),
        new Intent.About(
            new PaymentId(row.get(REFUND.PAYMENT_ID)),
            new SubscriberId(row.get(REFUND.SUBSCRIBER_ID)),
            new SubscriptionId(row.get(REFUND.SUBSCRIPTION_ID)),
            invoice),
        new Amounts(
            Money.paisa(row.get(REFUND.PAID_PAISA)),
            Money.paisa(row.get(REFUND.BEFORE_PAISA)),
            Money.paisa(row.get(REFUND.AMOUNT_PAISA))),
        note(row, invoice),
        Effect.valueOf(row.get(REFUND.EFFECT)),
        origin(row),
        row.get(REFUND.CREATED_AT));
  }

  private static Why why(Record row) {
    return new Why(Optional.ofNullable(row.get(REFUND.WHY_CODE)), row.get(REFUND.WHY));
  }

  private static Optional<Credit> note(Record row, InvoiceId invoice) {
    Money taxable = Money.paisa(row.get(REFUND.TAXABLE_PAISA));
    Money tax = Money.paisa(row.get(REFUND.TAX_PAISA));
    return taxable.plus(tax).isZero()
        ? Optional.empty()
        : Optional.of(new Credit(invoice, taxable, tax));
  }

  private static Origin origin(Record row) {
    String by = row.get(REFUND.REQUESTED_BY);
    if (by == null) return new Origin.Found();
    return new Origin.Asked(
        new Subject(by), row.get(REFUND.REASON), Optional.ofNullable(row.get(REFUND.MOBILE)));
  }

  private static Watch watch(Record row) {
    return new Watch(row.get(REFUND.CHECKS), Optional.of(row.get(REFUND.RECHECK_AT)));
  }

  private static Dispatch dispatch(Record row) {
    Boolean accepted = row.get(REFUND.ACCEPTED);
    Optional<Answer> answer =
        accepted == null
            ? Optional.empty()
            : Optional.of(new Answer(accepted, requireNonNull(row.get(REFUND.ANSWER))));
    return new Dispatch(
        row.get(REFUND.SENDS), row.get(REFUND.FIRST_SENT_AT), row.get(REFUND.LAST_SENT_AT), answer);
  }

  static Map<Field<?>, @Nullable Object> whole(Refund refund) {
    Intent intent = refund.intent();
    Map<Field<?>, @Nullable Object> row = new LinkedHashMap<>();
    row.put(REFUND.ID, intent.id().value());
    row.put(REFUND.PAYMENT_ID, intent.about().payment().value());
    row.put(REFUND.INVOICE_ID, intent.about().invoice().value());
    row.put(REFUND.SUBSCRIPTION_ID, intent.about().subscription().value());
    row.put(REFUND.SUBSCRIBER_ID, intent.about().subscriber().value());
    row.put(REFUND.PAID_PAISA, intent.amounts().paid().paisa());
    row.put(REFUND.BEFORE_PAISA, intent.amounts().before().paisa());
    row.put(REFUND.AMOUNT_PAISA, intent.amount().paisa());
    row.put(REFUND.TAXABLE_PAISA, intent.note().map(Credit::taxable).orElse(Money.ZERO).paisa());
    row.put(REFUND.TAX_PAISA, intent.note().map(Credit::tax).orElse(Money.ZERO).paisa());
    Optional<Origin.Asked> asked = asked(intent);
    row.put(REFUND.REQUESTED_BY, asked.map(origin -> origin.by().value()).orElse(null));
    row.put(REFUND.REASON, asked.map(Origin.Asked::reason).orElse(null));
    row.put(REFUND.FOR_TWO, refund instanceof Refund.AwaitingApproval);
    row.put(REFUND.CREATED_AT, intent.createdAt());
    row.putAll(state(refund));
    return row;
  }

  private static Optional<Origin.Asked> asked(Intent intent) {
    return intent.origin() instanceof Origin.Asked asked ? Optional.of(asked) : Optional.empty();
  }

  /** What a change may change: all of it every time, so that the statement is always the same. */
  static Map<Field<?>, @Nullable Object> state(Refund refund) {
    Map<Field<?>, @Nullable Object> row = nothing();
    row.put(REFUND.REVISION, refund.revision());
    row.put(REFUND.EFFECT, refund.intent().effect().name());
    row.put(REFUND.MOBILE, asked(refund.intent()).flatMap(Origin.Asked::mobile).orElse(null));
    switch (refund) {
      case Refund.AwaitingApproval _ -> row.put(REFUND.STATUS, AWAITING_APPROVAL);
      case Refund.Requested requested -> {
        row.put(REFUND.STATUS, REQUESTED);
        put(row, requested.watch());
      }
      case Refund.Sent sent -> {
        row.put(REFUND.STATUS, SENT);
        put(row, sent.watch());
      }
      case Refund.Unknown unknown -> {
        row.put(REFUND.STATUS, UNKNOWN);
        put(row, unknown.watch());
      }
      case Refund.Parked parked -> {
        end(row, PARKED, parked.since());
        put(row, parked.why());
      }
      case Refund.Rejected rejected -> {
        end(row, REJECTED, rejected.rejectedAt());
        put(row, rejected.why());
      }
      case Refund.Confirmed confirmed -> {
        end(row, CONFIRMED, confirmed.confirmedAt());
        row.put(REFUND.REPORT_ID, confirmed.report().value());
      }
    }
    return row;
  }

  /** What a refund was sent with stays with it, so it is written only when that changes. */
  static Map<Field<?>, @Nullable Object> sent(Refund.Dispatched refund) {
    Dispatch dispatch = refund.dispatch();
    Map<Field<?>, @Nullable Object> row = state(refund);
    row.put(REFUND.SENDS, dispatch.times());
    row.put(REFUND.FIRST_SENT_AT, dispatch.firstAt());
    row.put(REFUND.LAST_SENT_AT, dispatch.lastAt());
    row.put(REFUND.ACCEPTED, dispatch.answer().map(Answer::accepted).orElse(null));
    row.put(REFUND.ANSWER, dispatch.answer().map(answer -> cut(answer.words())).orElse(null));
    return row;
  }

  private static Map<Field<?>, @Nullable Object> nothing() {
    Map<Field<?>, @Nullable Object> row = new LinkedHashMap<>();
    row.put(REFUND.STATUS, null);
    row.put(REFUND.CHECKS, 0);
    row.put(REFUND.RECHECK_AT, null);
    row.put(REFUND.WHY, null);
    row.put(REFUND.WHY_CODE, null);
    row.put(REFUND.REPORT_ID, null);
    row.put(REFUND.SINCE, null);
    return row;
  }

  private static void put(Map<Field<?>, @Nullable Object> row, Watch watch) {
    row.put(REFUND.CHECKS, watch.asked());
    row.put(REFUND.RECHECK_AT, watch.dueAt().orElse(null));
  }

  private static void end(Map<Field<?>, @Nullable Object> row, String status, Instant since) {
    row.put(REFUND.STATUS, status);
    row.put(REFUND.SINCE, since);
  }

  private static void put(Map<Field<?>, @Nullable Object> row, Why why) {
    row.put(REFUND.WHY, cut(why.words()));
    row.put(REFUND.WHY_CODE, why.code().orElse(null));
  }

  /** The gateway's words may be of any length, and hold what no text column takes. */
  private static String cut(String words) {
    String plain = words.replace("\u0000", "");
    String text = plain.isBlank() ? "?" : plain;
    return text.substring(0, Math.min(text.length(), 1_000));
  }
}
