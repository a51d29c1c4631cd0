package np.shulka.adapters.persistence.dunning;

import static np.shulka.adapters.persistence.schema.tables.Notice.NOTICE;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import np.shulka.application.dunning.Notice;
import np.shulka.application.dunning.Notices;
import np.shulka.domain.identity.NoticeId;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.invoice.PayToken;
import np.shulka.domain.money.Money;
import np.shulka.domain.subscriber.Language;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** How a notice lies in its row. */
final class NoticeRows {
  static final List<Field<?>> FIELDS = List.of(NOTICE.fields());

  private NoticeRows() {}

  static Map<Field<?>, @Nullable Object> whole(Notice notice) {
    Notice.Facts facts = notice.facts();
    Map<Field<?>, @Nullable Object> row = new LinkedHashMap<>();
    row.put(NOTICE.ID, notice.id().value());
    row.put(NOTICE.SUBSCRIBER_ID, notice.subscriber().value());
    row.put(NOTICE.KIND, notice.kind().name());
    row.put(NOTICE.ABOUT, notice.occasion().about());
    row.put(NOTICE.STEP, notice.occasion().step());
    row.put(NOTICE.LANGUAGE, notice.language().map(Language::code).orElse(null));
    row.put(NOTICE.PLAN_NAME, facts.planName());
    row.put(NOTICE.AMOUNT_PAISA, facts.amount().paisa());
    row.put(NOTICE.PERIOD_ENDS_AT, facts.periodEndsAt().orElse(null));
    row.put(NOTICE.GRACE_ENDS_AT, facts.graceEndsAt().orElse(null));
    row.put(NOTICE.PAY_TOKEN, facts.payLink().map(PayToken::value).orElse(null));
    row.put(NOTICE.DOCUMENT, facts.document().orElse(null));
    row.put(NOTICE.CREATED_AT, notice.createdAt());
    row.put(NOTICE.PLANNED_FOR, notice.dueAt());
    row.put(NOTICE.DUE_AT, notice.dueAt());
    return row;
  }

  static Notices.Claim claim(Record row, Instant leasedUntil) {
    return new Notices.Claim(notice(row), row.get(NOTICE.FAILURES), leasedUntil);
  }

  static Notice notice(Record row) {
    return new Notice(
        new NoticeId(row.get(NOTICE.ID)),
        new SubscriberId(row.get(NOTICE.SUBSCRIBER_ID)),
        new Notice.Occasion(
            Notice.Kind.valueOf(row.get(NOTICE.KIND)), row.get(NOTICE.ABOUT), row.get(NOTICE.STEP)),
        Optional.ofNullable(row.get(NOTICE.LANGUAGE)).map(Language::of),
        new Notice.Facts(
            row.get(NOTICE.PLAN_NAME),
            Money.paisa(row.get(NOTICE.AMOUNT_PAISA)),
            Optional.ofNullable(row.get(NOTICE.PERIOD_ENDS_AT)),
            Optional.ofNullable(row.get(NOTICE.GRACE_ENDS_AT)),
            Optional.ofNullable(row.get(NOTICE.PAY_TOKEN)).map(PayToken::new),
            Optional.ofNullable(row.get(NOTICE.DOCUMENT))),
        row.get(NOTICE.CREATED_AT),
        row.get(NOTICE.PLANNED_FOR));
  }
}
