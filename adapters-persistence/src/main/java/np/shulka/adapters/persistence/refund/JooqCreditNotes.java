package np.shulka.adapters.persistence.refund;

import static np.shulka.adapters.persistence.schema.tables.CreditNote.CREDIT_NOTE;
import static np.shulka.adapters.persistence.schema.tables.Invoice.INVOICE;
import static np.shulka.adapters.persistence.schema.tables.Refund.REFUND;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import np.shulka.adapters.persistence.work.Database;
import np.shulka.adapters.persistence.work.Pages;
import np.shulka.adapters.persistence.work.Write;
import np.shulka.application.refund.CreditNotes;
import np.shulka.application.work.Page;
import np.shulka.domain.identity.CreditNoteId;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.identity.RefundId;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.invoice.Credit;
import np.shulka.domain.invoice.CreditNote;
import np.shulka.domain.invoice.InvoiceNumber;
import np.shulka.domain.money.FiscalYear;
import np.shulka.domain.money.Money;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Credit notes, whose number is the last thing that is written. */
@Component
final class JooqCreditNotes implements CreditNotes {
  private final Database database;

  JooqCreditNotes(Database database) {
    this.database = database;
  }

  @Override
  public void issue(CreditNote.Draft draft, FiscalYear year) {
    Credit credit = draft.credit();
    List<@Nullable Object> values = new ArrayList<>();
    values.add(draft.id().value());
    values.add(refund(draft).value());
    values.add(credit.of().value());
    values.add(draft.subscriber().value());
    values.add(credit.taxable().paisa());
    values.add(credit.tax().paisa());
    values.add(draft.reason());
    values.add(draft.issuedAt());
    values.add(year.startsInBs());
    database.write(
        Write.changing(draft.id())
            .inTurn(year)
            .atLast(NoteShape.NUMBER, List.of(year.startsInBs()))
            .then(1, NoteShape.NOTE, values));
  }

  @Override
  public Optional<CreditNote> find(CreditNoteId id) {
    Condition wanted = CREDIT_NOTE.ID.eq(id.value());
    return database.read(sql -> sql.fetchOptional(from(wanted)).map(JooqCreditNotes::note));
  }

  @Override
  public Optional<CreditNote> of(RefundId refund) {
    Condition wanted = CREDIT_NOTE.REFUND_ID.eq(refund.value());
    return database.read(sql -> sql.fetchOptional(from(wanted)).map(JooqCreditNotes::note));
  }

  @Override
  public Page<CreditNote> of(SubscriberId subscriber, Page.Request page) {
    // its invoices are found by their subscriber, and the notes by their invoices
    return page(page, INVOICE.SUBSCRIBER_ID.eq(subscriber.value()));
  }

  @Override
  public Page<CreditNote> all(Page.Request page) {
    return page(page, DSL.noCondition());
  }

  private Page<CreditNote> page(Page.Request page, Condition wanted) {
    Condition part = Pages.from(page, CREDIT_NOTE.ID).and(wanted);
    List<CreditNote> found =
        database.read(
            sql ->
                sql.fetch(from(part).orderBy(CREDIT_NOTE.ID.desc()).limit(Pages.limit(page)))
                    .map(JooqCreditNotes::note));
    return Pages.page(found, page, note -> note.draft().id().value());
  }

  private static SelectConditionStep<Record> from(Condition wanted) {
    return DSL.select(CREDIT_NOTE.fields())
        .select(INVOICE.FISCAL_YEAR.as("invoice_year"), INVOICE.NUMBER.as("invoice_number"))
        .select(REFUND.AMOUNT_PAISA)
        .from(CREDIT_NOTE)
        .leftJoin(REFUND)
        .on(REFUND.ID.eq(CREDIT_NOTE.REFUND_ID))
        .join(INVOICE)
        .on(INVOICE.ID.eq(CREDIT_NOTE.INVOICE_ID))
        .where(wanted);
  }

  private static CreditNote note(Record row) {
    Money gross = Money.paisa(row.get(CREDIT_NOTE.TAXABLE_PAISA) + row.get(CREDIT_NOTE.TAX_PAISA));
    Money back = Optional.ofNullable(row.get(REFUND.AMOUNT_PAISA)).map(Money::paisa).orElse(gross);
    var draft =
        new CreditNote.Draft(
            new CreditNoteId(row.get(CREDIT_NOTE.ID)),
            cause(row),
            new SubscriberId(row.get(CREDIT_NOTE.SUBSCRIBER_ID)),
            new Credit(
                new InvoiceId(row.get(CREDIT_NOTE.INVOICE_ID)),
                Money.paisa(row.get(CREDIT_NOTE.TAXABLE_PAISA)),
                Money.paisa(row.get(CREDIT_NOTE.TAX_PAISA))),
            gross.minus(gross.atMost(back)),
            row.get(CREDIT_NOTE.REASON),
            row.get(CREDIT_NOTE.ISSUED_AT));
    return new CreditNote(
        draft,
        number(row.get(CREDIT_NOTE.FISCAL_YEAR), row.get(CREDIT_NOTE.NUMBER)),
        number(row.get("invoice_year", int.class), row.get("invoice_number", int.class)));
  }

  /** Those of changes are issued where the change is settled. */
  private static RefundId refund(CreditNote.Draft draft) {
    return switch (draft.cause()) {
      case CreditNote.Cause.Refunded(var refund) -> refund;
      case CreditNote.Cause.Changed(var by) ->
          throw new IllegalArgumentException("issued when invoice " + by + " was settled");
    };
  }

  private static CreditNote.Cause cause(Record row) {
    UUID refund = row.get(CREDIT_NOTE.REFUND_ID);
    return refund == null
        ? new CreditNote.Cause.Changed(new InvoiceId(row.get(CREDIT_NOTE.CHANGE_ID)))
        : new CreditNote.Cause.Refunded(new RefundId(refund));
  }

  private static InvoiceNumber number(int year, int sequence) {
    return new InvoiceNumber(new FiscalYear(year), sequence);
  }
}
