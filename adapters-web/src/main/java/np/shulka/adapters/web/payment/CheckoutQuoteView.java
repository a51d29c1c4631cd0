package np.shulka.adapters.web.payment;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.stream.IntStream;
import np.shulka.adapters.web.subscription.SelectedAddOnView;
import np.shulka.adapters.web.wire.MoneyView;
import np.shulka.application.payment.PreviewCheckout;
import np.shulka.application.payment.PreviewRenewal;
import np.shulka.domain.catalog.Selection;
import np.shulka.domain.invoice.Charges;
import np.shulka.domain.invoice.InvoiceLine;
import np.shulka.domain.invoice.SetOff;
import np.shulka.domain.money.Money;

/** What an order or a renewal would come to. */
@Schema(
    name = "CheckoutQuote",
    description = "What an order or a renewal comes to if it is placed now")
record CheckoutQuoteView(
    @Schema(example = "pro-monthly") String planCode,
    int planVersion,
    int quantity,
    List<SelectedAddOnView> addOns,
    @Schema(description = "What is charged, before tax") List<QuoteView.Line> lines,
    @Schema(description = "The lines together, before discount and tax") MoneyView subtotal,
    @Schema(description = "What the coupon takes off before tax") MoneyView discount,
    @Schema(description = "VAT in hundredths of a percent: 1300 is 13 %", example = "1300")
        int taxRate,
    MoneyView tax,
    MoneyView total,
    @Schema(description = "What is taken from your credit") MoneyView fromAccount,
    @Schema(description = "What is owed from before") MoneyView arrears,
    @Schema(description = "Days without charge before it; 0 for none") int trialDays,
    @Schema(description = "What is to be paid now; nothing before a trial") MoneyView due) {

  static CheckoutQuoteView of(PreviewCheckout.Outcome.Priced priced) {
    List<QuoteView.Line> lines = priced.charges().lines().stream().map(QuoteView.Line::of).toList();
    return of(priced.selection(), priced.charges(), lines, priced.trialDays());
  }

  static CheckoutQuoteView of(PreviewRenewal.Outcome.Priced priced) {
    List<InvoiceLine> lines = priced.charges().lines();
    List<QuoteView.Line> timed =
        IntStream.range(0, lines.size())
            .mapToObj(at -> QuoteView.Line.of(lines.get(at), priced.times().get(at)))
            .toList();
    return of(priced.selection(), priced.charges(), timed, 0);
  }

  private static CheckoutQuoteView of(
      Selection selection, Charges charges, List<QuoteView.Line> lines, int trialDays) {
    SetOff off = charges.setOff();
    boolean now = trialDays == 0 && charges.isChargeable();
    return new CheckoutQuoteView(
        selection.plan().code().value(),
        selection.plan().version(),
        selection.quantity(),
        SelectedAddOnView.of(selection),
        lines,
        MoneyView.of(charges.subtotal()),
        MoneyView.of(charges.discount()),
        charges.vat().basisPoints(),
        MoneyView.of(charges.tax()),
        MoneyView.of(charges.total()),
        MoneyView.of(off.fromAccount()),
        MoneyView.of(off.arrears()),
        trialDays,
        MoneyView.of(now ? charges.due() : Money.ZERO));
  }
}
