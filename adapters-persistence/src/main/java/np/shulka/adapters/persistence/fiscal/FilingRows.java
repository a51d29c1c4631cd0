package np.shulka.adapters.persistence.fiscal;

import static np.shulka.adapters.persistence.schema.tables.FiscalAttempt.FISCAL_ATTEMPT;
import static np.shulka.adapters.persistence.schema.tables.FiscalFiling.FISCAL_FILING;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import np.shulka.application.fiscal.Filing;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.invoice.InvoiceNumber;
import np.shulka.domain.money.FiscalYear;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Param;
import org.jooq.Record;

/** Filings out of their rows. */
final class FilingRows {
  private FilingRows() {}

  static List<Filing> read(DSLContext sql, Condition wanted, Param<Integer> limit) {
    var rows =
        sql.selectFrom(FISCAL_FILING)
            .where(wanted)
            .orderBy(FISCAL_FILING.DOCUMENT_ID.desc())
            .limit(limit)
            .fetch();
    Map<UUID, List<Filing.Attempt>> attempts =
        sql.selectFrom(FISCAL_ATTEMPT)
            .where(FISCAL_ATTEMPT.DOCUMENT_ID.in(rows.getValues(FISCAL_FILING.DOCUMENT_ID)))
            .orderBy(FISCAL_ATTEMPT.ORDINAL)
            .fetchGroups(FISCAL_ATTEMPT.DOCUMENT_ID, FilingRows::attempt);
    return rows.map(row -> filing(row, attempts.getOrDefault(row.getDocumentId(), List.of())));
  }

  static Filing.Of of(Record row) {
    return new Filing.Of(
        row.get(FISCAL_FILING.DOCUMENT_ID),
        Filing.Kind.valueOf(row.get(FISCAL_FILING.KIND)),
        new SubscriberId(row.get(FISCAL_FILING.SUBSCRIBER_ID)));
  }

  private static Filing filing(Record row, List<Filing.Attempt> attempts) {
    return new Filing(
        of(row),
        new InvoiceNumber(
            new FiscalYear(row.get(FISCAL_FILING.FISCAL_YEAR)), row.get(FISCAL_FILING.NUMBER)),
        Filing.Status.valueOf(row.get(FISCAL_FILING.STATUS)),
        Optional.ofNullable(row.get(FISCAL_FILING.DUE_AT)),
        attempts);
  }

  private static Filing.Attempt attempt(Record row) {
    return new Filing.Attempt(
        row.get(FISCAL_ATTEMPT.ORDINAL),
        row.get(FISCAL_ATTEMPT.ASKED_AT),
        Optional.ofNullable(row.get(FISCAL_ATTEMPT.OUTCOME)).map(Filing.Outcome::valueOf),
        Optional.ofNullable(row.get(FISCAL_ATTEMPT.ANSWER)).orElse(""));
  }
}
