package np.shulka.adapters.web.payment;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import np.shulka.adapters.web.invoice.InvoiceView;
import np.shulka.adapters.web.wire.MoneyView;
import np.shulka.adapters.web.wire.Words;
import np.shulka.application.invoice.UnknownInvoice;
import np.shulka.domain.invoice.Charges;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.invoice.PayToken;
import np.shulka.domain.invoice.PaymentRequest;
import np.shulka.domain.invoice.Purpose;
import np.shulka.domain.payment.Payment;
import org.jspecify.annotations.Nullable;

/** What a pay link is for: one invoice, and nothing about who owes it. */
@Schema(name = "PayLink", description = "What a pay link asks for; tells nothing of who owes it")
public record PayLinkView(
    @Schema(description = "Who asks") String merchant,
    @Schema(description = "How people name it", example = "PR-7K2M9QXD") String reference,
    @Schema(description = "The fiscal number, once it is paid", example = "2083/84-000001")
        @Nullable String number,
    @Schema(
            description = "`void`: withdrawn, or its time is over; there is nothing to pay",
            allowableValues = {"open", "paid", "void"})
        String status,
    List<InvoiceView.Line> lines,
    @Schema(description = "The lines together, before discount and tax") MoneyView subtotal,
    @Schema(description = "What a coupon takes off before tax") MoneyView discount,
    @Schema(description = "What the tax is on") MoneyView taxable,
    @Schema(description = "VAT in hundredths of a percent: 1300 is 13 %", example = "1300")
        int taxRate,
    MoneyView tax,
    MoneyView total,
    @Schema(description = "What the payer has here already, and is taken off") MoneyView credit,
    @Schema(description = "What is owed from before and asked for with it") MoneyView arrears,
    @Schema(description = "What is asked for") MoneyView due,
    @Schema(description = "How many billing periods it is for; none for anything else")
        @Nullable Integer periods,
    Instant issuedAt,
    Instant dueAt,
    @Nullable Instant paidAt,
    @Schema(description = "An attempt that is open already") @Nullable Attempt payment) {

  static PayLinkView of(String merchant, Invoice invoice, Optional<Payment> live, Instant now) {
    PaymentRequest request = invoice.request();
    Charges charges = request.charges();
    Invoice.Paid paid = invoice instanceof Invoice.Paid it ? it : null;
    return new PayLinkView(
        merchant,
        request.reference(),
        paid == null ? null : paid.number().toString(),
        status(invoice, now),
        InvoiceView.lines(invoice),
        MoneyView.of(charges.subtotal()),
        MoneyView.of(charges.discount()),
        MoneyView.of(charges.taxable()),
        charges.vat().basisPoints(),
        MoneyView.of(charges.tax()),
        MoneyView.of(charges.total()),
        MoneyView.of(charges.setOff().credited().plus(charges.setOff().fromAccount())),
        MoneyView.of(charges.setOff().arrears()),
        MoneyView.of(charges.due()),
        request.purpose() instanceof Purpose.Time time ? time.periods() : null,
        request.issuedAt(),
        request.dueAt(),
        paid == null ? null : paid.paidAt(),
        live.map(Attempt::of).orElse(null));
  }

  /** What a payer can do with it: {@code open}, {@code paid} or {@code void}. */
  public static String status(Invoice invoice, Instant now) {
    return switch (invoice) {
      case Invoice.Open open when open.request().isStale(now) -> "void";
      case Invoice.Open _ -> "open";
      case Invoice.Paid _ -> "paid";
      case Invoice.Voided _ -> "void";
    };
  }

  /**
   * The link as its last part names it.
   *
   * @throws UnknownInvoice if no link is like that
   */
  public static PayToken token(String text) {
    try {
      return new PayToken(text);
    } catch (IllegalArgumentException notAToken) {
      throw new UnknownInvoice();
    }
  }

  /** A way to pay, while there is one. */
  @Schema(name = "PayLinkPayment", description = "A way to pay, or an answer that is awaited")
  record Attempt(
      UUID paymentId,
      @Schema(description = "As in PaymentProgress") String state,
      @Schema(description = "Where the payer pays; none while an answer is awaited", format = "uri")
          @Nullable String paymentUrl,
      @Nullable Instant expiresAt) {
    static Attempt of(Payment payment) {
      GatewaySide gateway = GatewaySide.of(payment);
      return new Attempt(
          payment.id().value(),
          Words.kebab(ProgressView.State.of(payment)),
          gateway.link().paymentUrl(),
          gateway.link().expiresAt());
    }
  }
}
