package np.shulka.adapters.web.refund;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import np.shulka.adapters.web.wire.MoneyView;
import np.shulka.application.subscriber.NameSubscribers.Names;
import np.shulka.domain.invoice.CreditNote;
import org.jspecify.annotations.Nullable;

/** A credit note, and the one tax invoice that it takes back from. */
@Schema(name = "CreditNote", description = "What takes back a part of a tax invoice")
record CreditNoteView(
    UUID id,
    @Schema(example = "2083/84-000001") String number,
    UUID invoiceId,
    @Schema(example = "2083/84-000012") String invoiceNumber,
    @Schema(description = "The refund that it tells of, unless a change is its cause")
        @Nullable UUID refundId,
    @Schema(description = "The tax invoice of the change that set it off")
        @Nullable UUID changeInvoiceId,
    UUID subscriberId,
    @Schema(
            description = "What they are known by: name, else e-mail, else the subject of a token",
            example = "Sita Sharma")
        String subscriberName,
    String reason,
    MoneyView taxable,
    MoneyView tax,
    MoneyView total,
    @Schema(
            description =
                "How much of it is the subscriber's credit again, as it was paid with credit; the"
                    + " rest went back as money, or was set off by a change")
        MoneyView credited,
    Instant issuedAt) {

  static CreditNoteView of(CreditNote note, Names names) {
    CreditNote.Draft draft = note.draft();
    return new CreditNoteView(
        draft.id().value(),
        note.number().toString(),
        draft.credit().of().value(),
        note.of().toString(),
        draft.cause() instanceof CreditNote.Cause.Refunded(var refund) ? refund.value() : null,
        draft.cause() instanceof CreditNote.Cause.Changed(var change) ? change.value() : null,
        draft.subscriber().value(),
        names.of(draft.subscriber()),
        draft.reason(),
        MoneyView.of(draft.credit().taxable()),
        MoneyView.of(draft.credit().tax()),
        MoneyView.of(draft.credit().gross()),
        MoneyView.of(draft.asCredit()),
        draft.issuedAt());
  }
}
