package np.shulka.adapters.web.payment;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import np.shulka.adapters.web.subscription.SelectedAddOnView;
import np.shulka.adapters.web.wire.MoneyView;
import np.shulka.domain.change.Quote;
import np.shulka.domain.change.Quote.Effect;
import np.shulka.domain.invoice.Charges;
import np.shulka.domain.invoice.InvoiceLine;
import np.shulka.domain.invoice.SetOff;
import np.shulka.domain.money.Money;
import np.shulka.domain.money.Period;
import org.jspecify.annotations.Nullable;

/** What a change would come to. */
@Schema(name = "Quote", description = "What a change comes to; good until it expires")
record QuoteView(
    UUID quoteId,
    @Schema(example = "team-monthly") String planCode,
    int planVersion,
    int quantity,
    @Schema(description = "What recurs beside it then, by code") List<SelectedAddOnView> addOns,
    @Schema(description = "What is bought once; nothing where something is changed")
        @Nullable SelectedAddOnView bought,
    @Schema(description = "What is charged now; for the next period, what that will cost")
        List<Line> lines,
    @Schema(description = "What the coupon takes off before tax") MoneyView discount,
    @Schema(
            description =
                "VAT in hundredths of a percent: 1300 is 13 %; none where nothing is charged",
            example = "1300")
        @Nullable Integer taxRate,
    @Schema(description = "Tax on the lines less the discount") MoneyView tax,
    @Schema(description = "The lines less the discount, with tax") MoneyView total,
    @Schema(description = "What is given back for time that will not be used, tax included")
        MoneyView credit,
    @Schema(description = "What is taken from your credit") MoneyView fromAccount,
    @Schema(description = "What is owed from before") MoneyView arrears,
    @Schema(description = "What is to be paid now") MoneyView due,
    @Schema(description = "When it takes effect; at once means as soon as what is due is paid")
        Instant effectiveAt,
    Instant expiresAt) {

  static QuoteView of(Quote quote) {
    return switch (quote.effect()) {
      case Effect.AtOnce(var charges, _) -> of(quote, charges);
      case Effect.Later(var next, _) -> of(quote, next);
      case Effect.Once(_, var charges, _) -> of(quote, charges);
      case Effect.Free _ -> of(quote, null);
    };
  }

  private static QuoteView of(Quote quote, @Nullable Charges charges) {
    SetOff off = charges == null ? SetOff.NONE : charges.setOff();
    return new QuoteView(
        quote.id().value(),
        quote.to().plan().code().value(),
        quote.to().plan().version(),
        quote.to().quantity(),
        SelectedAddOnView.of(quote.to()),
        quote.effect() instanceof Effect.Once(var addOn, _, _) ? SelectedAddOnView.of(addOn) : null,
        charges == null ? List.of() : charges.lines().stream().map(Line::of).toList(),
        MoneyView.of(charges == null ? Money.ZERO : charges.discount()),
        charges == null ? null : charges.vat().basisPoints(),
        MoneyView.of(charges == null ? Money.ZERO : charges.tax()),
        MoneyView.of(charges == null ? Money.ZERO : charges.total()),
        MoneyView.of(off.credited()),
        MoneyView.of(off.fromAccount()),
        MoneyView.of(off.arrears()),
        MoneyView.of(quote.due()),
        quote.effect().at(),
        quote.expiresAt());
  }

  /** One thing that is charged. */
  @Schema(name = "QuoteLine", description = "One thing that is charged, before tax")
  record Line(
      String description,
      int quantity,
      MoneyView unitAmount,
      MoneyView amount,
      @Schema(
              description =
                  "Of the time that this line is for, if it is paid now. Quotes of renewals say it")
          @Nullable Instant periodStartsAt,
      @Nullable Instant periodEndsAt) {
    static Line of(InvoiceLine line) {
      return of(line, Optional.empty());
    }

    static Line of(InvoiceLine line, Optional<Period> time) {
      return new Line(
          line.description(),
          line.quantity(),
          MoneyView.of(line.unitAmount()),
          MoneyView.of(line.amount()),
          time.map(Period::startsAt).orElse(null),
          time.map(Period::endsAt).orElse(null));
    }
  }
}
