package np.shulka.adapters.web.ledger;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import np.shulka.adapters.web.wire.MoneyView;
import np.shulka.adapters.web.wire.Words;
import np.shulka.application.subscriber.NameSubscribers.Names;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.ledger.Entry;
import np.shulka.domain.ledger.Occasion;
import np.shulka.domain.ledger.Posting;
import org.jspecify.annotations.Nullable;

/** A fact as it was posted. */
@Schema(name = "LedgerEntry", description = "A fact in double entry: its debits are its credits")
record JournalEntryView(
    UUID id,
    @Schema(
            allowableValues = {
              "invoice-settled",
              "money-unapplied",
              "money-credited",
              "refund-confirmed",
              "revenue-recognised"
            })
        String occasion,
    Instant postedAt,
    @Nullable UUID subscriberId,
    @Schema(
            description = "What they are known by: name, else e-mail, else the subject of a token",
            example = "Sita Sharma")
        @Nullable String subscriberName,
    @Nullable UUID paymentId,
    @Nullable UUID invoiceId,
    @Schema(description = "The local day whose revenue it is") @Nullable LocalDate day,
    List<LineView> lines) {

  static JournalEntryView of(Posting posting, Names names) {
    Occasion occasion = posting.occasion();
    return new JournalEntryView(
        posting.id().value(),
        name(occasion),
        posting.at(),
        posting.subscriber().map(SubscriberId::value).orElse(null),
        posting.subscriber().map(names::of).orElse(null),
        occasion.aboutPayment().map(PaymentId::value).orElse(null),
        occasion.aboutInvoice().map(InvoiceId::value).orElse(null),
        occasion instanceof Occasion.RevenueRecognised(LocalDate day) ? day : null,
        posting.entries().stream().map(LineView::of).toList());
  }

  private static String name(Occasion occasion) {
    return switch (occasion) {
      case Occasion.InvoiceSettled _ -> "invoice-settled";
      case Occasion.MoneyUnapplied _ -> "money-unapplied";
      case Occasion.MoneyCredited _ -> "money-credited";
      case Occasion.RefundConfirmed _ -> "refund-confirmed";
      case Occasion.RevenueRecognised _ -> "revenue-recognised";
    };
  }

  /** One side of it. */
  @Schema(name = "LedgerLine")
  record LineView(
      @Schema(example = "vat-payable") String account,
      @Schema(allowableValues = {"debit", "credit"}) String side,
      MoneyView amount) {

    static LineView of(Entry entry) {
      return new LineView(
          Words.kebab(entry.account()), Words.kebab(entry.side()), MoneyView.of(entry.amount()));
    }
  }
}
