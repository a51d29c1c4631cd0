package np.shulka.adapters.persistence.fiscal;

import static np.shulka.adapters.persistence.schema.tables.FiscalAttempt.FISCAL_ATTEMPT;
import static np.shulka.adapters.persistence.schema.tables.FiscalFiling.FISCAL_FILING;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import np.shulka.adapters.persistence.schema.tables.FiscalFiling;
import np.shulka.adapters.persistence.work.Database;
import np.shulka.adapters.persistence.work.Pages;
import np.shulka.adapters.persistence.work.Write;
import np.shulka.application.fiscal.Filing;
import np.shulka.application.fiscal.Filings;
import np.shulka.application.work.LostRace;
import np.shulka.application.work.Page;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Filings as rows that are due until the office has them. */
@Component
final class JooqFilings implements Filings {
  private static final int LONGEST_ANSWER = 1_000;

  private final Database database;

  JooqFilings(Database database) {
    this.database = database;
  }

  @Override
  public int takeIn(Instant since, Instant now, int limit) {
    int invoices = database.apart(sql -> sql.execute(FilingIntake.invoices(since, now, limit)));
    int notes = database.apart(sql -> sql.execute(FilingIntake.notes(since, now, limit)));
    return invoices + notes;
  }

  @Override
  public List<Claim> claimDue(Instant now, Duration lease, int limit) {
    Instant until = now.plus(lease);
    var due =
        name("due")
            .as(
                DSL.select(FISCAL_FILING.DOCUMENT_ID)
                    .from(FISCAL_FILING)
                    .where(FISCAL_FILING.DUE_AT.le(now), waitsForNothing())
                    .orderBy(FISCAL_FILING.DUE_AT, FISCAL_FILING.DOCUMENT_ID)
                    .limit(inline(limit))
                    .forUpdate()
                    .skipLocked());
    return database.apart(
        sql ->
            sql.with(due)
                .update(FISCAL_FILING)
                .set(FISCAL_FILING.DUE_AT, until)
                .from(due)
                .where(FISCAL_FILING.DOCUMENT_ID.eq(due.field(FISCAL_FILING.DOCUMENT_ID)))
                .returningResult(
                    FISCAL_FILING.DOCUMENT_ID,
                    FISCAL_FILING.KIND,
                    FISCAL_FILING.SUBSCRIBER_ID,
                    FISCAL_FILING.FISCAL_YEAR,
                    FISCAL_FILING.NUMBER,
                    FISCAL_FILING.ATTEMPTS,
                    DSL.field(exists(doubts())).as("doubtful"))
                .fetch()
                .sortAsc(FISCAL_FILING.NUMBER)
                .sortAsc(FISCAL_FILING.FISCAL_YEAR)
                .map(
                    row ->
                        new Claim(
                            FilingRows.of(row),
                            row.get(FISCAL_FILING.ATTEMPTS),
                            row.get("doubtful", Boolean.class),
                            until)));
  }

  /** The office knows no credit note of an invoice that it does not know. */
  private static Condition waitsForNothing() {
    FiscalFiling its = FISCAL_FILING.as("its");
    return FISCAL_FILING
        .KIND
        .eq(inline("INVOICE"))
        .or(
            notExists(
                selectOne()
                    .from(its)
                    .where(
                        its.DOCUMENT_ID.eq(FISCAL_FILING.INVOICE_ID),
                        its.STATUS.ne(inline("ACCEPTED")))));
  }

  private static Select<?> doubts() {
    return selectOne()
        .from(FISCAL_ATTEMPT)
        .where(
            FISCAL_ATTEMPT.DOCUMENT_ID.eq(FISCAL_FILING.DOCUMENT_ID),
            FISCAL_ATTEMPT.OUTCOME.isNull().or(FISCAL_ATTEMPT.OUTCOME.eq(inline("UNCLEAR"))));
  }

  @Override
  public void begin(Claim claim, Instant now) {
    int begun =
        database.apart(
            sql ->
                sql.with(
                        name("mine")
                            .as(
                                DSL.update(FISCAL_FILING)
                                    .set(FISCAL_FILING.ATTEMPTS, claim.attempts() + 1)
                                    .where(mine(claim))
                                    .and(FISCAL_FILING.ATTEMPTS.eq(claim.attempts()))
                                    .returningResult(FISCAL_FILING.DOCUMENT_ID)))
                    .insertInto(FISCAL_ATTEMPT)
                    .columns(
                        FISCAL_ATTEMPT.DOCUMENT_ID, FISCAL_ATTEMPT.ORDINAL, FISCAL_ATTEMPT.ASKED_AT)
                    .select(
                        DSL.select(
                                DSL.field(name("mine", "document_id"), UUID.class),
                                DSL.val(claim.attempts() + 1),
                                DSL.val(now, FISCAL_ATTEMPT.ASKED_AT))
                            .from(name("mine")))
                    .execute());
    if (begun != 1) throw new LostRace("filing " + claim.of().document());
  }

  @Override
  public void end(Claim claim, Filing.Outcome outcome, String answer, Optional<Instant> dueAgain) {
    database.apart(
        sql -> {
          answered(sql, claim, outcome, answer);
          return moved(sql, claim, outcome, dueAgain);
        });
  }

  private static void answered(DSLContext sql, Claim claim, Filing.Outcome outcome, String answer) {
    String kept = answer.substring(0, Math.min(answer.length(), LONGEST_ANSWER));
    sql.update(FISCAL_ATTEMPT)
        .set(FISCAL_ATTEMPT.OUTCOME, outcome.name())
        .set(FISCAL_ATTEMPT.ANSWER, kept.replace("\u0000", ""))
        .where(
            FISCAL_ATTEMPT.DOCUMENT_ID.eq(claim.of().document()),
            FISCAL_ATTEMPT.ORDINAL.eq(claim.attempts() + 1),
            FISCAL_ATTEMPT.OUTCOME.isNull())
        .execute();
  }

  private static int moved(
      DSLContext sql, Claim claim, Filing.Outcome outcome, Optional<Instant> dueAgain) {
    String status = dueAgain.isPresent() ? "WAITING" : outcome.name();
    Map<Field<?>, @Nullable Object> row = new HashMap<>();
    row.put(FISCAL_FILING.STATUS, status);
    row.put(FISCAL_FILING.DUE_AT, dueAgain.orElse(null));
    return sql.update(FISCAL_FILING)
        .set(row)
        .where(mine(claim), FISCAL_FILING.ATTEMPTS.eq(claim.attempts() + 1))
        .execute();
  }

  @Override
  public void putOff(Claim claim, Instant until) {
    database.apart(
        sql ->
            sql.update(FISCAL_FILING)
                .set(FISCAL_FILING.DUE_AT, until)
                .where(mine(claim))
                .execute());
  }

  private static Condition mine(Claim claim) {
    return FISCAL_FILING
        .DOCUMENT_ID
        .eq(claim.of().document())
        .and(FISCAL_FILING.DUE_AT.eq(claim.leasedUntil()));
  }

  @Override
  public Optional<Filing> find(UUID document) {
    return database
        .read(sql -> FilingRows.read(sql, FISCAL_FILING.DOCUMENT_ID.eq(document), inline(1)))
        .stream()
        .findFirst();
  }

  @Override
  public Page<Filing> list(Optional<Filing.Status> status, Page.Request page) {
    Condition wanted =
        Pages.from(page, FISCAL_FILING.DOCUMENT_ID)
            .and(
                status
                    .map(it -> FISCAL_FILING.STATUS.eq(inline(it.name())))
                    .orElse(DSL.noCondition()));
    List<Filing> found = database.read(sql -> FilingRows.read(sql, wanted, Pages.limit(page)));
    return Pages.page(found, page, filing -> filing.of().document());
  }

  @Override
  public void again(Filing refused, Instant now) {
    Map<Field<?>, @Nullable Object> row = new LinkedHashMap<>();
    row.put(FISCAL_FILING.STATUS, "WAITING");
    row.put(FISCAL_FILING.DUE_AT, now);
    UUID document = refused.of().document();
    Map<Field<?>, Object> matching = new LinkedHashMap<>();
    matching.put(FISCAL_FILING.DOCUMENT_ID, document);
    matching.put(FISCAL_FILING.STATUS, "REFUSED");
    database.write(Write.changing(document).update(FISCAL_FILING, row, matching));
  }
}
